import { compareText } from "./compare-text.js";

const BEYOND_ASCII = /[^ -~]/;

/** A text without the marks on its letters: `Côte` is `Cote`. */
export function withoutAccents(text: string): string {
  return BEYOND_ASCII.test(text) ? text.normalize("NFD").replace(/\p{M}/gu, "") : text;
}

/** Order of names as a reader looks for them, `Türkiye` as if it were `Turkiye`; depends on no locale. For `sort`. */
export function compareNames(a: string, b: string): number {
  return compareText(withoutAccents(a), withoutAccents(b)) || compareText(a, b);
}
