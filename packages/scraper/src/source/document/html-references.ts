import { Parser } from "htmlparser2";

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
const NO_REFERENCE = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/gi;

/** Text with the character references of HTML decoded, once: `C&ocirc;te d&#39;Ivoire`. What is none stays as it is. */
export function decodeHtmlReferences(text: string): string {
  if (!REFERENCE.test(text)) return text;
  let decoded = "";
  const parser = new Parser({
    ontext: (piece) => {
      decoded += piece;
    },
  });
  parser.end(text.replaceAll(NO_REFERENCE, "&amp;").replaceAll("<", "&lt;"));
  return decoded;
}
