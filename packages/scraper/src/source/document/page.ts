import { RefusedDocumentError } from "../../errors.js";
import { decodeDocument, inUtf8 } from "./encoding.js";
import { loadHtml, NestingError, type Page } from "./html-document.js";
import { softFailureOf } from "./refusal.js";

/** Of what is parsed: the longest pages of the source have declarations after it. */
const CHARACTERS_MAX = 8 * 1024 * 1024;

/** Text of a page, by the encoding that it declares. Throws RefusedDocumentError as `decodeDocument` does. */
export function pageText(document: string, bytes: Uint8Array): string {
  return decodeDocument(document, bytes, declaredCharset);
}

/** A page's bytes in UTF-8, whatever it declares. Throws RefusedDocumentError as `decodeDocument` does. */
export function pageInUtf8(document: string, bytes: Uint8Array): Buffer {
  return inUtf8(document, bytes, declaredCharset);
}

/** The page as a tree. Throws RefusedDocumentError for one that is too long, or nests too deep. */
export function loadPageText(document: string, text: string): Page {
  return readPageText(document, text, loadHtml);
}

/** What `read` makes of the page. Throws RefusedDocumentError for one that is too long, or nests too deep. */
export function readPageText<Read>(document: string, text: string, read: (html: string) => Read): Read {
  if (text.length > CHARACTERS_MAX) {
    throw new RefusedDocumentError(
      document,
      "too large",
      `${text.length} characters, at most ${CHARACTERS_MAX}`,
    );
  }
  try {
    return read(text);
  } catch (cause) {
    if (!(cause instanceof NestingError)) throw cause;
    throw new RefusedDocumentError(document, "malformed", cause.message, { cause });
  }
}

/** What a page is that is not the one asked for, as far as it says so itself; null where it says nothing. */
export function otherPage(document: string, text: string): RefusedDocumentError | null {
  if (text.trim() === "") return new RefusedDocumentError(document, "empty", "white space only");
  const failure = softFailureOf(text.slice(0, 65_536));
  return failure === null ? null : new RefusedDocumentError(document, failure.reason, failure.detail);
}

/** Throws RefusedDocumentError where the page does not go on to its end. */
export function checkEnd(document: string, text: string): void {
  if (/<\/html>$/i.test(text.slice(-2048).trimEnd())) return;
  throw new RefusedDocumentError(document, "truncated", "the page has no </html> at its end");
}

function declaredCharset(prologue: string): string | null {
  return /<meta\b[^>]*?charset\s*=\s*["']?([\w-]+)/i.exec(prologue)?.[1]?.toLowerCase() ?? null;
}
