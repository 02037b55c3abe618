import { RefusedDocumentError } from "../../errors.js";
import { decodeDocument } from "./encoding.js";
import { softFailureOf } from "./refusal.js";

/**
 * The text of a document that must begin with an XML declaration, from there on. Throws RefusedDocumentError where it begins
 * otherwise, with what the answer says of itself, and for everything that `decodeDocument` refuses.
 */
export function decodeXmlDocument(document: string, bytes: Uint8Array): string {
  const text = decodeDocument(document, bytes, declaredEncoding);
  if (!/^\ufeff?\s*<\?xml\b/.test(text)) throw notXml(document, text);
  return text.slice(text.indexOf("<?xml"));
}

function declaredEncoding(prologue: string): string | null {
  const declaration = /<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']*)["']/i.exec(prologue);
  return declaration?.[1]?.trim().toLowerCase() ?? null;
}

function notXml(document: string, text: string): RefusedDocumentError {
  const start = text.slice(0, 4096);
  if (start.trim() === "") return new RefusedDocumentError(document, "empty", "white space only");
  const failure = softFailureOf(text.slice(0, 65_536));
  if (failure !== null) return new RefusedDocumentError(document, failure.reason, failure.detail);
  const isHtml = /<!doctype\s+html|<html\b/i.test(start);
  const begins = `expected <?xml, the body begins ${JSON.stringify(start.trim().slice(0, 40))}`;
  return new RefusedDocumentError(document, isHtml ? "html instead of xml" : "not xml", begins);
}
