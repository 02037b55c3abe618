import { LIBRARY, type MarcRecord, type RecordSearch } from "../../source/undl/index.js";
import { type DocumentOutcome, failedOutcome, isFailureOfDocument } from "../outcome.js";
import type { RefreshSource, SourceRun } from "../refresh-source.js";
import { askRecord, askRecords } from "../undl/ask-records.js";
import { bulkSeries } from "../undl/bulk-series.js";
import { bulkSymbols, newerSearches } from "../undl/coverage.js";
import { refreshBulk } from "../undl/refresh-bulk.js";
import { takeRecords } from "../undl/take-records.js";

/**
 * The United Nations Digital Library: the newest bulk files of votes, outcomes and names, then the voting records of the years
 * that the bulk files do not cover to their end.
 */
export const undl: RefreshSource = {
  name: "undl",
  origins: { main: LIBRARY },
  cadenceDays: 14,
  rowsName: "rows",
  readDocument,
  refresh: refreshLibrary,
};

const SEARCH = /^(GA|SC)-(\d{4})$/;
const RECORD = /^\d{1,9}$/;

function readDocument(text: string): string {
  const isSeries = bulkSeries.some(({ series }) => series === text);
  if (isSeries || SEARCH.test(text) || RECORD.test(text)) return text;
  throw new RangeError(`${text} is no series, no body and year (GA-2026) and no number of a record`);
}

async function* refreshLibrary(run: SourceRun): AsyncGenerator<DocumentOutcome> {
  const isWanted = (document: string) => run.only === null || run.only.includes(document);
  const wanted = bulkSeries.filter(({ series }) => isWanted(series));
  const further = run.only?.filter((document) => !wanted.some(({ series }) => series === document));
  const planned = further ?? (await newerYears(run));
  let done = 0;
  const begin = (document: string, total: number) => run.progress(done++, total, document);
  for (const bulk of wanted) {
    begin(bulk.series, wanted.length + planned.length);
    yield await refreshBulk(run, bulk);
  }
  const documents = further ?? (await newerYears(run));
  for (const document of documents) {
    begin(document, wanted.length + documents.length);
    yield await refreshRecords(run, document);
  }
}

/** Planned anew when the bulk files are read: they may cover more then. */
async function newerYears({ facts, today }: SourceRun): Promise<readonly string[]> {
  const { rollCalls } = await facts.votes();
  return (["GA", "SC"] as const)
    .flatMap((body) => newerSearches(body, rollCalls, today))
    .map(({ body, year }) => `${body}-${year}`);
}

/** The records of a body and a year, or one by its number; a failure becomes an outcome. */
async function refreshRecords(run: SourceRun, document: string): Promise<DocumentOutcome> {
  const of = { source: "undl", document } as const;
  const search = searchOf(document);
  try {
    const records: readonly MarcRecord[] =
      search === null ? await askRecord(run, document) : await askRecords(run, search);
    const known = search === null ? new Set<string>() : bulkSymbols((await run.facts.votes()).rollCalls);
    return await takeRecords(run, of, records, known);
  } catch (error) {
    if (!isFailureOfDocument(error)) throw error;
    return failedOutcome(of, [error]);
  }
}

function searchOf(document: string): RecordSearch | null {
  const [, body, year] = SEARCH.exec(document) ?? [];
  if ((body !== "GA" && body !== "SC") || year === undefined) return null;
  return { body, year };
}
