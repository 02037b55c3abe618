/** Counts that records print in words, from one on. */
export const countWords: readonly string[] = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
];
/** Words for nobody, before a noun too. */
export const nobodyWords: readonly string[] = ["no", "none", "nil", "zero"];

/** The number that a count says, in digits or in words; null where it is none. */
export function readPrintedCount(printed: string): number | null {
  if (/^\d+$/.test(printed)) return Number(printed);
  if (nobodyWords.includes(printed)) return 0;
  const at = countWords.indexOf(printed);
  return at === -1 ? null : at + 1;
}
