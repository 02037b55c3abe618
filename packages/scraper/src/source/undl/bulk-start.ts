import { RefusedDocumentError } from "../../errors.js";
import { softFailureOf } from "../document/refusal.js";

/**
 * Throws RefusedDocumentError where the first bytes of an answer are not the beginning of a CSV file, with what they say of
 * themselves. That its heading is the expected one is for the reader of the file.
 */
export function checkCsvStart(document: string, start: Uint8Array): void {
  const text = new TextDecoder().decode(start);
  const first = text.trimStart();
  if (first === "")
    throw new RefusedDocumentError(document, "empty", `${start.length} bytes without a heading`);
  if (!/^[<{[]/.test(first)) return;
  const failure = softFailureOf(text);
  if (failure !== null) throw new RefusedDocumentError(document, failure.reason, failure.detail);
  const begins = JSON.stringify(first.slice(0, 40));
  throw new RefusedDocumentError(document, "not csv", `expected a heading, the body begins ${begins}`);
}
