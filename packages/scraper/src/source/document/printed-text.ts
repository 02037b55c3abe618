/** With the comma that parts it from the next, or that none follows; few blanks round it, so that no text takes long. */
const FOOTNOTE =
  /<(superscript|sup)\b[^<>]*>([^<]*)<\/\1\s*>(?:\s{0,4},\s{0,4}(?=<(?:superscript|sup)\b|\]?\s{0,4}$))?/gi;
const ONE_AT_THE_END = /^([^<]*)<superscript>([^<]*)<\/superscript>$/;
const INLINE = /<\/?(?:i|b|u|em|strong|a|span|font|sub)(?:\s[^<>]*)?\/?>/gi;
const BREAK = /<\/?(?:br|p|div)(?:\s[^<>]*)?\/?>/gi;
const IRREGULAR = /[^\S ]|\s\s|[\x80-\x9f]|\p{Bidi_Control}/u;
/** 0x80 to 0x9f; five places are not assigned. TextDecoder of Node 20 reads them as ISO-8859-1. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const NO_NOTES: readonly string[] = [];

/** Text of a source without its footnotes and mark-up, white space collapsed; the numbers of the footnotes beside it. */
export interface PrintedText {
  readonly text: string;
  readonly notes: readonly string[];
}

/** A cell as text with mark-up, or already without. */
export type RawCell = string | PrintedText;

/** The cell without footnotes and mark-up. */
export function printedOf(cell: RawCell): PrintedText {
  return typeof cell === "string" ? readPrinted(cell) : cell;
}

/**
 * Takes footnotes (`<superscript>1,2</superscript>`, still text after the one decoding of the XML) and inline mark-up
 * off. No-break and other Unicode blanks count as white space. Other tags are not known and stay as text.
 */
export function readPrinted(raw: string): PrintedText {
  if (!raw.includes("<")) return { text: collapse(raw), notes: NO_NOTES };
  const [, text, numbers] = ONE_AT_THE_END.exec(raw) ?? [];
  if (text !== undefined && numbers !== undefined)
    return { text: collapse(text), notes: noteNumbers(numbers) };
  const notes: string[] = [];
  const bare = withoutFootnotes(raw, notes);
  const isMarkedUp = bare.includes("<");
  const plain = isMarkedUp ? withoutFootnotes(bare.replace(INLINE, "").replace(BREAK, " "), notes) : bare;
  return { text: collapse(plain), notes };
}

/** `4, 7,8` → 4, 7, 8. */
export function noteNumbers(text: string): readonly string[] {
  return text.includes(",")
    ? text.split(",").map(collapse).filter(Boolean)
    : [collapse(text)].filter(Boolean);
}

/**
 * White space collapsed to single blanks, none at the ends. Characters that windows-1252 has where ISO-8859-1 has
 * controls are read as windows-1252, as browsers do, whether they came as a byte or as a reference (`&#146;`). Controls of
 * direction are taken off.
 */
export function collapse(text: string): string {
  const trimmed = text.trim();
  if (!IRREGULAR.test(trimmed)) return trimmed;
  return withoutDirections(trimmed)
    .replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control)
    .replace(/\s+/g, " ")
    .trim();
}

/** Without the controls that show a text in another order than it has. */
export function withoutDirections(text: string): string {
  return text.replaceAll(/\p{Bidi_Control}/gu, "");
}

function withoutFootnotes(text: string, notes: string[]): string {
  return text.replace(FOOTNOTE, (_whole, _tag, numbers: string) => {
    notes.push(...noteNumbers(numbers));
    return "";
  });
}
