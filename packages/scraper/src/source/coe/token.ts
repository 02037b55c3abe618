import { RefusedDocumentError } from "../../errors.js";
import { otherPage, pageText } from "../document/page.js";

/** Visible ASCII only: what can stand in a header. */
const TOKEN = /window\.conventions_api_key\s*=\s*(["'])([!#-&(-~]{8,256})\1/g;

const DOCUMENT = "the page with the token";

/**
 * The token of the API as the public page prints it. Throws RefusedDocumentError for a page without exactly one; no message
 * quotes the page.
 */
export function readToken(bytes: Uint8Array): string {
  const text = pageText(DOCUMENT, bytes);
  const [token, ...others] = new Set(Array.from(text.matchAll(TOKEN), ([, , value = ""]) => value));
  if (token !== undefined && others.length === 0) return token;
  const other = token === undefined ? otherPage(DOCUMENT, text) : null;
  if (other !== null) throw other;
  throw new RefusedDocumentError(
    DOCUMENT,
    "no token",
    `${others.length + (token === undefined ? 0 : 1)} values of window.conventions_api_key, expected one`,
  );
}
