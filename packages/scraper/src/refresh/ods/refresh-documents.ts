import { UnavailableError } from "../../fetch/fetch-error.js";
import { documentPath, openPdfReader, type PdfReader, readVotingRecord } from "../../source/ods/index.js";
import { type DocumentOutcome, failedOutcome, isFailureOfDocument } from "../outcome.js";
import type { SourceRun } from "../refresh-source.js";
import { plannedMeetings } from "./meetings.js";
import { takeVoting } from "./take-voting.js";

/** The documents asked for, or those that are planned, one after the other. */
export async function* refreshDocuments(run: SourceRun): AsyncGenerator<DocumentOutcome> {
  const planned = run.only ?? plannedMeetings(await run.facts.votes(), run.today);
  const symbols = await run.documents.longestAgoFirst(planned, requestOf);
  const reader = openPdfReader();
  try {
    for (const [done, symbol] of symbols.entries()) {
      run.progress(done, symbols.length, symbol);
      yield await refreshDocument(symbol, reader, run);
    }
  } finally {
    await reader.close();
  }
}

function requestOf(symbol: string) {
  return { path: documentPath(symbol) };
}

/** A document is accepted when it has proved to be the one of its symbol, whether or not its votes are understood. */
async function refreshDocument(symbol: string, reader: PdfReader, run: SourceRun): Promise<DocumentOutcome> {
  const of = { source: "ods", document: symbol } as const;
  const request = requestOf(symbol);
  const { documents } = run;
  try {
    const snapshot = await documents.ask(request);
    const url = documents.url(request);
    if (snapshot.bytes.length === 0)
      throw new UnavailableError(url, "zero bytes: nothing is published under this symbol", { status: 200 });
    const record = await readVotingRecord(reader, symbol, snapshot.bytes);
    await documents.accept(request, snapshot);
    return await takeVoting(of, record, snapshot, url, run);
  } catch (error) {
    if (!isFailureOfDocument(error)) throw error;
    return failedOutcome(of, [error]);
  }
}
