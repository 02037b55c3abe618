import type { RecordSearch } from "../../source/undl/index.js";
import { type DocumentOutcome, failedOutcome, isFailureOfDocument } from "../outcome.js";
import type { SourceRun } from "../refresh-source.js";
import { askRecord, askRecords } from "./ask-records.js";
import { bulkSeries } from "./bulk-series.js";
import { bulkSymbols, newerSearches } from "./coverage.js";
import { SEARCH } from "./documents.js";
import { refreshBulk } from "./refresh-bulk.js";
import { takeRecords } from "./take-records.js";

/** The newest bulk files first, then the records of the years that they do not cover to their end. */
export async function* refreshLibrary(run: SourceRun): AsyncGenerator<DocumentOutcome> {
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
    const records = search === null ? await askRecord(run, document) : await askRecords(run, search);
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
