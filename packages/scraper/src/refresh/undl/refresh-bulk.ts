import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { RefusedDocumentError } from "../../errors.js";
import { explanationsOf } from "../../explanation.js";
import type { StoredFile } from "../../fetch/snapshot.js";
import { firstLines } from "../../first-lines.js";
import type { Refusal } from "../../import-ledger.js";
import {
  apiFilesPath,
  type BulkFile,
  bulkSource,
  checkCsvStart,
  checkWholeRelease,
  type ListedFile,
  latestFile,
  parseFileList,
  parseRecordPage,
  RECORDS,
  recordPage,
  recordUrl,
  refuseEarlier,
  refuseToCome,
} from "../../source/undl/index.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import type { VoteReference } from "../../votes/vote-import.js";
import {
  type DocumentOutcome,
  failedOutcome,
  isFailureOfDocument,
  isLeftForNextRun,
  type OutcomeOf,
  unchangedOutcome,
} from "../outcome.js";
import type { SourceRun } from "../refresh-source.js";
import { describeVotes } from "../vote-news.js";
import type { BulkImport, BulkSeries } from "./bulk-series.js";
import { fetchedSource } from "./fetched.js";
import { tokenOf, withToken } from "./token.js";
import { voteReferenceOf } from "./vote-reference.js";

/** The General Assembly's file of 2026 has 947,434 rows, at some 400 bytes each. */
const BYTES_MAX = 1024 * 1024 * 1024;
/** Of the beginning and the end of a file, to see what it is and whether it is whole. */
const PART_BYTES = 64 * 1024;
/** A release of another form has a million rows that are refused, each for a reason of its own. */
const SHOWN_MAX = 100;

/**
 * Finds the newest release of a series and takes it into the facts of the run. A release that is on file is not asked for
 * again, unless it is asked for by name. Every failure becomes an outcome, which says how the file is imported by hand.
 */
export async function refreshBulk(run: SourceRun, bulk: BulkSeries): Promise<DocumentOutcome> {
  const of = { source: "undl", document: bulk.series } as const;
  try {
    return await refreshNewest(run, bulk, of);
  } catch (error) {
    if (!isFailureOfDocument(error)) throw error;
    const outcome = failedOutcome(of, [error]);
    if (isLeftForNextRun(outcome)) return outcome;
    return { ...outcome, reasons: [...outcome.reasons, byHand(bulk)] };
  }
}

async function refreshNewest(run: SourceRun, bulk: BulkSeries, of: OutcomeOf): Promise<DocumentOutcome> {
  const newest = newestOf(bulk, await askFiles(run, bulk));
  const { sourceId } = bulkSource(newest.file);
  const sources = run.facts.sources();
  refuseToCome(newest.file, run.today);
  refuseEarlier(newest.file, sources);
  const isOnFile = newest.file.releasedOn !== null && sources.some((source) => source.sourceId === sourceId);
  if (run.only === null && isOnFile) return unchangedOutcome(of);
  const request = withToken(newest.path, tokenOf(run));
  return run.documents.askFile(request, BYTES_MAX, async (file) => {
    checkCsvStart(of.document, await startOf(file));
    const reference = await voteReferenceOf(run);
    const found = await readWhole(bulk, newest.file, file, reference);
    const warnings = checkWholeRelease({ ...found, file: newest.file }, reference);
    await run.documents.accept(request, file);
    const explanationOf = explanationsOf(sourceId, reference.exceptions);
    const outcome = await takeBulk(run, of, found, { warnings, explanationOf });
    return { ...outcome, news: describeVotes(of, reference, await run.facts.votes(), found.votes?.renames) };
  });
}

/** Throws RefusedDocumentError where the file is empty or cut off. */
async function readWhole(
  { series, read }: BulkSeries,
  release: BulkFile,
  file: StoredFile,
  reference: VoteReference,
): Promise<BulkImport> {
  const found = await read(filesOf(release, file), reference);
  checkEnd(series, await endOf(file), found);
  if (found.ledger.read === 0) throw new RefusedDocumentError(series, "empty", "a heading and no rows");
  if (found.votes === null) return found;
  const sources = found.votes.sources.map((source) => fetchedSource(source, file.sidecar));
  return { ...found, votes: { ...found.votes, sources } };
}

/** The files of the series' record: in JSON where there is a token, else those to which its page links. */
async function askFiles(run: SourceRun, { series }: BulkSeries): Promise<readonly ListedFile[]> {
  const recordId = RECORDS[series];
  const token = tokenOf(run);
  const request = withToken(token === null ? recordPage(recordId) : apiFilesPath(recordId), token);
  const snapshot = await run.documents.ask(request);
  const document = `files of record ${recordId}`;
  const files =
    token === null
      ? parseRecordPage(document, snapshot.bytes, recordId)
      : parseFileList(document, snapshot.bytes);
  await run.documents.accept(request, snapshot);
  return token === null ? files : files.map((file) => withoutToken(document, file, token));
}

/** The address of a file stands in its sidecar. */
function withoutToken(document: string, file: ListedFile, token: string): ListedFile {
  if (!decodeURIComponent(file.path).includes(token)) return file;
  throw new RefusedDocumentError(document, "no file", `the address of ${file.name} has the token in it`);
}

function newestOf({ series }: BulkSeries, listed: readonly ListedFile[]) {
  const names = listed.map(({ name }) => name);
  const file = latestFile(names, series);
  const path = listed.find(({ name }) => name === file?.path)?.path;
  if (file !== null && path !== undefined) return { file, path };
  throw new RefusedDocumentError(series, "no file", `none of the series among ${names.join(", ")}`);
}

interface BulkContext {
  readonly warnings: readonly string[];
  /** The exception on file that explains a refused row; null where there is none. */
  readonly explanationOf: (refusal: Refusal) => string | null;
}

async function takeBulk(
  { facts }: SourceRun,
  of: OutcomeOf,
  { ledger, votes, remarks }: BulkImport,
  { warnings, explanationOf }: BulkContext,
): Promise<DocumentOutcome> {
  const isNews = votes !== null && (await facts.takeVotes(votes));
  const unexplained = ledger.refused.filter((refusal) => explanationOf(refusal) === null);
  const refused = new Set(unexplained.map(({ found, reason }) => `${found}: ${reason}`));
  const isNoneTaken = ledger.refused.length === ledger.read || (votes === null && refused.size > 0);
  return {
    ...of,
    state: isNoneTaken ? "refused" : isNews ? "changed" : "unchanged",
    reasons: firstOf(refused, "writes all to rejects.csv"),
    remarks: [...warnings, ...firstOf(remarks, "tells all")],
    balance: { ...ledger, refused: ledger.refused.length },
    explained: ledger.refused.length - unexplained.length,
    changes: [],
  };
}

function firstOf(lines: Iterable<string>, byHand: string): readonly string[] {
  const more = (count: number) => `and ${count} more; an import of the file ${byHand}`;
  return firstLines([...lines], SHOWN_MAX, (line) => line, more);
}

/** A file that is cut off ends inside a record, which then does not list every member. */
function checkEnd(document: string, end: string, { ledger }: BulkImport): void {
  const last = [...end.matchAll(/(?:^|\n)"?(\d+)"?,/g)].at(-1)?.[1];
  const isRefused = ledger.refused.some(({ found }) => found.startsWith(`record ${last},`));
  if (isRefused)
    throw new RefusedDocumentError(document, "truncated", `its last record, ${last}, is not understood`);
}

/** The file under the name that the Library gave it, which tells series and release. */
function filesOf({ path }: BulkFile, file: StoredFile): StreamedFiles {
  return {
    list: async () => [path],
    locate: () => file.path,
    stream: () => createReadStream(file.path),
  };
}

function startOf(file: StoredFile): Promise<Uint8Array> {
  return readPart(file.path, 0, PART_BYTES);
}

async function endOf({ path }: StoredFile): Promise<string> {
  const { size } = await stat(path);
  const part = await readPart(path, Math.max(0, size - PART_BYTES), size);
  return new TextDecoder().decode(part);
}

async function readPart(path: string, start: number, end: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of createReadStream(path, { start, end: Math.max(start, end - 1) }))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

function byHand({ series, archive }: BulkSeries): string {
  return `by hand: download the newest ${series} file from ${recordUrl(RECORDS[series])} and run npm run import -- ${archive} --from FILE`;
}
