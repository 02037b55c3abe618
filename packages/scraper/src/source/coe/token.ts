import { RefusedDocumentError } from "../../errors.js";
import { decodeDocument } from "../untc/encoding.js";
import { softFailureOf } from "../untc/refusal.js";

/** Visible ASCII only: what can stand in a header. */
const TOKEN = /window\.conventions_api_key\s*=\s*(["'])([!#-&(-~]{8,256})\1/g;

const DOCUMENT = "the page with the token";

/**
 * The token of the API as the public page prints it. Throws RefusedDocumentError for a page without exactly one; no message
 * quotes the page.
 */
export function readToken(bytes: Uint8Array): string {
  const text = decodeDocument(DOCUMENT, bytes, () => null);
  const [token, ...others] = new Set(Array.from(text.matchAll(TOKEN), ([, , value = ""]) => value));
  if (token !== undefined && others.length === 0) return token;
  const failure = softFailureOf(text.slice(0, 65_536));
  if (token === undefined && failure !== null)
    throw new RefusedDocumentError(DOCUMENT, failure.reason, failure.detail);
  throw new RefusedDocumentError(
    DOCUMENT,
    "no token",
    `${others.length + (token === undefined ? 0 : 1)} values of window.conventions_api_key, expected one`,
  );
}
