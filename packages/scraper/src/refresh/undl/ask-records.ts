import { RefusedDocumentError } from "../../errors.js";
import type { Snapshot } from "../../fetch/snapshot.js";
import {
  apiSearchPath,
  exportPath,
  type MarcPage,
  type MarcRecord,
  PAGE_RECORDS,
  parseMarcPage,
  type RecordSearch,
  recordIdOf,
  searchPath,
} from "../../source/undl/index.js";
import type { DocumentRequest } from "../documents.js";
import type { SourceRun } from "../refresh-source.js";
import type { FetchedRecord } from "./fetched.js";
import { tokenOf, withToken } from "./token.js";

/** More than a body votes on in any year. */
const RECORDS_MAX = 2000;

/**
 * The records that a search finds, from all its pages. The pages are accepted together when they are as many records as the
 * search says; of a search of which a page is missing, cut or changed meanwhile there are none. Throws UnavailableError,
 * RefusedError and RefusedDocumentError.
 */
export async function askRecords(run: SourceRun, search: RecordSearch): Promise<readonly FetchedRecord[]> {
  const document = `${search.body}-${search.year}`;
  const records: FetchedRecord[] = [];
  const asked: (readonly [DocumentRequest, Snapshot])[] = [];
  let last: WholePage | null = null;
  do {
    const request = pageRequest(run, search, records.length, last);
    const snapshot = await run.documents.ask(request);
    const page = parseMarcPage(document, snapshot.bytes);
    last = wholePage(document, page, { found: records.length, total: last?.total ?? null });
    asked.push([request, snapshot]);
    records.push(...last.records.map((record) => ({ record, sidecar: snapshot.sidecar })));
  } while (records.length < last.total);
  checkDistinct(
    document,
    records.map(({ record }) => record),
  );
  for (const [request, snapshot] of asked) await run.documents.accept(request, snapshot);
  return records;
}

/** One record by its number. Throws as `askRecords`. */
export async function askRecord(
  { documents }: SourceRun,
  recordId: string,
): Promise<readonly FetchedRecord[]> {
  const request = { path: exportPath(recordId) };
  const snapshot = await documents.ask(request);
  const { records } = parseMarcPage(`record ${recordId}`, snapshot.bytes);
  const [record] = records;
  if (record === undefined || records.length > 1 || recordIdOf(record) !== recordId)
    throw new RefusedDocumentError(
      `record ${recordId}`,
      "another record",
      `found ${records.map(recordIdOf).join(", ") || "none"}`,
    );
  await documents.accept(request, snapshot);
  return [{ record, sidecar: snapshot.sidecar }];
}

function pageRequest(run: SourceRun, search: RecordSearch, found: number, last: MarcPage | null) {
  const token = tokenOf(run);
  const path = token === null ? searchPath(search, found + 1) : apiSearchPath(search, last?.searchId ?? null);
  return withToken(path, token);
}

/** A page that says how many records were found, with as many of them as belong on it. */
interface WholePage extends MarcPage {
  readonly total: number;
}

/** The site gives full pages; how many records the API gives at a time is its own matter, but never none before the end. */
function wholePage(
  document: string,
  page: MarcPage,
  before: { readonly found: number; readonly total: number | null },
): WholePage {
  const { total, records, searchId } = page;
  const refuse = (detail: string) => new RefusedDocumentError(document, "truncated", detail);
  if (total === null) throw refuse("the page does not say how many records were found");
  if (before.total !== null && total !== before.total)
    throw refuse(`${before.total} records found, ${total} on a later page`);
  if (total > RECORDS_MAX) throw new RefusedDocumentError(document, "too large", `${total} records`);
  const left = total - before.found;
  const isFromApi = searchId !== null;
  const isWhole = isFromApi
    ? records.length <= left && (records.length > 0 || left === 0)
    : records.length === Math.min(left, PAGE_RECORDS);
  if (!isWhole)
    throw refuse(`${total} records found, ${left} of them to come, ${records.length} on the page`);
  return { ...page, total };
}

/** The order of a search can change between two pages: then one record is there twice and another one is not. */
function checkDistinct(document: string, records: readonly MarcRecord[]): void {
  const ids = records.map(recordIdOf).filter((id) => id !== null);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  if (twice.length > 0)
    throw new RefusedDocumentError(document, "truncated", `on two pages: record ${twice.join(", ")}`);
}
