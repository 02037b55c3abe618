const SMALL_WORDS = new Set("a against an and as at by for from in of on or the to with".split(" "));

const ROMAN_NUMERAL = /^[IVX]+$/;

/** A title printed in capitals throughout in the case of titles, what stands in brackets and Roman numerals kept; any other as it is. */
export function titleCase(title: string): string {
  if (title !== title.toUpperCase()) return title;
  return title.replace(/\([^)]*\)|\p{L}+/gu, (word, place: number) => {
    if (word.startsWith("(") || ROMAN_NUMERAL.test(word)) return word;
    const small = word.toLowerCase();
    return place > 0 && SMALL_WORDS.has(small) ? small : `${word.slice(0, 1)}${small.slice(1)}`;
  });
}
