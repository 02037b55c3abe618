import { UnavailableError } from "../../fetch/fetch-error.js";
import { documentPath, readSymbol, readVotingRecord } from "../../source/ods/index.js";
import { plannedMeetings } from "../ods/meetings.js";
import { takeVoting } from "../ods/take-voting.js";
import { type DocumentOutcome, failedOutcome, isFailureOfDocument } from "../outcome.js";
import type { RefreshSource, SourceRun } from "../refresh-source.js";

/** Official documents of the United Nations by symbol: meeting records and reports of committees, for their recorded votes. */
export const ods: RefreshSource = {
  name: "ods",
  origins: { main: "https://documents.un.org" },
  cadenceDays: 35,
  rowsName: "votes",
  readDocument: readSymbol,
  refresh: refreshDocuments,
};

async function* refreshDocuments(run: SourceRun): AsyncGenerator<DocumentOutcome> {
  const planned = run.only ?? plannedMeetings(await run.facts.votes(), run.today);
  const symbols = await run.documents.longestAgoFirst(planned, requestOf);
  for (const [done, symbol] of symbols.entries()) {
    run.progress(done, symbols.length, symbol);
    yield await refreshDocument(symbol, run);
  }
}

function requestOf(symbol: string) {
  return { path: documentPath(symbol) };
}

/** A document is accepted when it has proved to be the one of its symbol, whether or not its votes are understood. */
async function refreshDocument(symbol: string, run: SourceRun): Promise<DocumentOutcome> {
  const of = { source: "ods", document: symbol } as const;
  const request = requestOf(symbol);
  const { documents } = run;
  try {
    const snapshot = await documents.ask(request);
    const url = documents.url(request);
    if (snapshot.bytes.length === 0)
      throw new UnavailableError(url, "zero bytes: nothing is published under this symbol", { status: 200 });
    const record = await readVotingRecord(symbol, snapshot.bytes);
    await documents.accept(request, snapshot);
    return await takeVoting(of, record, snapshot, url, run);
  } catch (error) {
    if (!isFailureOfDocument(error)) throw error;
    return failedOutcome(of, [error]);
  }
}
