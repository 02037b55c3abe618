const FOOTNOTE = /<(superscript|sup)\b[^<>]*>([^<]*)<\/\1\s*>/gi;
const INLINE = /<\/?(?:i|b|u|em|strong|a|span|font|sub)(?:\s[^<>]*)?\/?>/gi;
const BREAK = /<\/?(?:br|p|div)(?:\s[^<>]*)?\/?>/gi;
const IRREGULAR_SPACE = /^\s|\s$|[^\S ]|\s\s/;

/** Text of a source without its footnotes and mark-up, white space collapsed; the numbers of the footnotes beside it. */
export interface PrintedText {
  readonly text: string;
  readonly notes: readonly string[];
}

const NO_NOTES: readonly string[] = [];

/**
 * Takes footnotes (`<superscript>1,2</superscript>`, still text after the one decoding of the XML) and inline mark-up
 * off. No-break and other Unicode blanks count as white space. Other tags are not known and stay as text.
 */
export function readPrinted(raw: string): PrintedText {
  if (!raw.includes("<")) return { text: collapse(raw), notes: NO_NOTES };
  const notes: string[] = [];
  const bare = raw
    .replace(INLINE, "")
    .replace(BREAK, " ")
    .replace(FOOTNOTE, (_whole, _tag, numbers: string) => {
      notes.push(...noteNumbers(numbers));
      return "";
    });
  return { text: collapse(bare), notes };
}

/** `4, 7,8` → 4, 7, 8. */
export function noteNumbers(text: string): readonly string[] {
  return text.split(",").map(collapse).filter(Boolean);
}

/** White space collapsed to single blanks, none at the ends. */
export function collapse(text: string): string {
  return IRREGULAR_SPACE.test(text) ? text.replace(/\s+/g, " ").trim() : text;
}
