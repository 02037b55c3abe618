const ANNOUNCED =
  /\b[Dd]raft (?:resolution|decision)(?: ([IVXL]+|[A-Z])\b)?(?:[^.“”]|\.\d){0,160}\bentitled (?:“([^”]{1,600})”|"([^"]{1,600})")/g;
const NUMERAL = /\bdraft (?:resolution|decision) ([IVXL]+|[A-Z])\b/i;

/**
 * The title under which a text last announced the draft of a sentence: `Draft resolution VI is entitled “…”`. Null where
 * none was, or that of another numeral.
 */
export function announcedTitle(text: string, sentence: string): string | null {
  const last = [...text.matchAll(ANNOUNCED)].at(-1);
  if (last === undefined) return null;
  const [, numeral, curly, straight] = last;
  const [, own] = NUMERAL.exec(sentence) ?? [];
  const isOther = numeral !== undefined && own !== undefined && numeral !== own;
  return isOther ? null : (curly ?? straight ?? "").replace(/,$/, "");
}
