import type { TreatyId } from "@depositary/model";
import { type RefusalReason, RefusedDocumentError } from "../errors.js";
import { UnavailableError } from "../fetch/fetch-error.js";
import {
  detailsAddress,
  parseStatusHtml,
  parseStatusXml,
  type StatusRecord,
  xmlAddress,
} from "../source/untc/index.js";

/** A status document in one of the two forms in which the depositary publishes it. */
export interface StatusForm {
  /** Path and query below the source's origin. */
  readonly path: string;
  readonly parse: (bytes: Uint8Array, treaty: TreatyId) => StatusRecord;
}

/** XML first, then the page that people see. */
export function statusForms(treaty: TreatyId): readonly [StatusForm, StatusForm] {
  return [
    { path: xmlAddress(treaty), parse: parseStatusXml },
    { path: detailsAddress(treaty), parse: parseStatusHtml },
  ];
}

/** Reasons for which something else than the XML was answered, so that the page is worth asking for. */
const NOT_THE_XML: ReadonlySet<RefusalReason> = new Set<RefusalReason>([
  "bot wall",
  "empty",
  "html instead of xml",
  "login page",
  "maintenance",
  "not xml",
  "page not found",
]);

/** Whether the other form of a document may be tried: this one was unavailable, or something else was answered. */
export function isOtherFormWorthTrying(error: unknown): boolean {
  if (error instanceof UnavailableError) return true;
  return error instanceof RefusedDocumentError && NOT_THE_XML.has(error.reason);
}
