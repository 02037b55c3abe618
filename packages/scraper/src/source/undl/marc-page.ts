import { RefusedDocumentError } from "../../errors.js";
import { XmlError } from "../document/xml-error.js";
import { decodeXmlDocument } from "../document/xml-prologue.js";
import type { MarcRecord } from "./marc-record.js";
import { type MarcDocument, readMarcXml } from "./marc-xml.js";

/** A page of records, from the search page, the token API or the export of one record. */
export interface MarcPage {
  readonly records: readonly MarcRecord[];
  /** Records that the search found, on all its pages; null where the page does not say. */
  readonly total: number | null;
  /** With which the token API gives the next page. */
  readonly searchId: string | null;
}

const ANNOUNCED = /^\s*<!-- Search-Engine-Total-Number-Of-Results: (\d{1,6}) -->/;

/**
 * Reads a page in MARCXML. The search page says its total in a comment, the token API in elements round the collection.
 * Throws RefusedDocumentError where the bytes are not such a page, whole.
 */
export function parseMarcPage(document: string, bytes: Uint8Array): MarcPage {
  const text = decodeXmlDocument(document, bytes);
  const { records, hasCollection, envelope } = readWhole(document, text);
  if (!hasCollection) throw new RefusedDocumentError(document, "not marcxml", "it has no collection");
  const announced = ANNOUNCED.exec(text.slice(text.indexOf("?>") + 2))?.[1] ?? envelope.get("total");
  return {
    records,
    total: announced === undefined ? null : readTotal(document, announced),
    searchId: envelope.get("search_id") ?? null,
  };
}

function readWhole(document: string, text: string): MarcDocument {
  try {
    return readMarcXml(text);
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause;
    throw new RefusedDocumentError(document, cause.kind, cause.message, { cause });
  }
}

function readTotal(document: string, text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new RefusedDocumentError(document, "malformed", `not a number of records: ${JSON.stringify(text)}`);
}
