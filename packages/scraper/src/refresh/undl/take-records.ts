import type { Source } from "@depositary/model";
import { type NormalisedRecord, normaliseVoteRecord } from "../../normalise/undl/record.js";
import {
  fileLibraryVotes,
  foldRecords,
  type LibraryContext,
  libraryContext,
  readVoteRecord,
  recordIdOf,
  unknownFields,
} from "../../source/undl/index.js";
import type { TakenVotes } from "../../store/working-facts.js";
import { formatSymbol, parseSymbol } from "../../votes/resolution-symbol.js";
import type { VoteReference } from "../../votes/vote-import.js";
import { driftOf } from "../drift.js";
import type { DocumentOutcome, OutcomeOf } from "../outcome.js";
import { attempt } from "../problems.js";
import type { SourceRun } from "../refresh-source.js";
import { describeVotes } from "../vote-news.js";
import { type FetchedRecord, fetchedSource } from "./fetched.js";
import { voteReferenceOf } from "./vote-reference.js";

/**
 * Takes voting records into the facts of the run, each by itself: one that is not understood is refused with its reasons and
 * the others are taken; refused is the document where that is every one. Those whose symbol is in `known` are on file from a better place already.
 */
export async function takeRecords(
  run: SourceRun,
  of: OutcomeOf,
  records: readonly FetchedRecord[],
  known: ReadonlySet<string>,
): Promise<DocumentOutcome> {
  const reference = await voteReferenceOf(run);
  const { votes, sources, repeated, refusals } = readRecords(of.document, records, known, reference);
  const filed = fileLibraryVotes(votes, sources, reference);
  const isNews = await run.facts.takeVotes(withCited(filed.facts));
  const merged = repeated + filed.merged;
  const counts = { read: records.length, merged, refused: refusals.length };
  const isNoneTaken = refusals.length > 0 && refusals.length === records.length;
  return {
    ...of,
    state: isNoneTaken ? "refused" : isNews ? "changed" : "unchanged",
    reasons: refusals,
    remarks: filed.outsiders,
    balance: { ...counts, imported: counts.read - merged - counts.refused },
    changes: [],
    ...driftOf("fields", unknownFields(records.map(({ record }) => record))),
    news: describeVotes(of, reference, await run.facts.votes(), filed.facts.renames),
  };
}

/** The votes of the records that are understood, each once; how many say again what is known, and why others are refused. */
function readRecords(
  document: string,
  records: readonly FetchedRecord[],
  known: ReadonlySet<string>,
  reference: VoteReference,
) {
  const context = libraryContext(reference);
  const readings = records.map((record, at) => readRecord(record, at, known, context));
  const normalised = readings.flatMap((reading) => ("source" in reading ? [reading] : []));
  const folded = foldRecords(
    document,
    normalised.map(({ vote }) => vote),
  );
  const covered = readings.filter((reading) => "isKnown" in reading).length;
  return {
    votes: folded.votes,
    sources: normalised.map(({ source }) => source),
    repeated: covered + folded.repeatedRows,
    refusals: [
      ...readings.flatMap((reading) => ("problem" in reading ? [reading.problem] : [])),
      ...folded.refused.map(({ found, reason }) => `${found}: ${reason}`),
    ],
  };
}

type RecordReading = NormalisedRecord | { readonly problem: string } | { readonly isKnown: true };

function readRecord(
  { record, sidecar }: FetchedRecord,
  at: number,
  known: ReadonlySet<string>,
  context: LibraryContext,
): RecordReading {
  const name = `record ${recordIdOf(record) ?? `without a number, place ${at + 1}`}`;
  const reading = attempt((): RecordReading => {
    const read = readVoteRecord(name, record);
    const symbol = parseSymbol(read.symbol);
    if (symbol !== null && known.has(formatSymbol(symbol))) return { isKnown: true };
    const { source, vote } = normaliseVoteRecord(read, context);
    return { source: fetchedSource(source, sidecar), vote };
  });
  return "value" in reading ? reading.value : { problem: `${name}: ${reading.problems.join("; ")}` };
}

/** Without the records that say what is on file from another source. */
function withCited(facts: TakenVotes): TakenVotes {
  const { rollCalls, resolutions, disagreements } = facts;
  const cited = new Set([
    ...rollCalls.map(({ sourceId }) => sourceId),
    ...resolutions.map(({ sourceId }) => sourceId),
    ...disagreements.flatMap(({ sourceA, sourceB }) => [sourceA, sourceB]),
  ]);
  return { ...facts, sources: facts.sources.filter(({ sourceId }: Source) => cited.has(sourceId)) };
}
