import type { Adoption, Source, Vote } from "@depositary/model";
import { quoted } from "../../one-line.js";
import {
  type LibraryContext,
  type LibraryVote,
  librarySource,
  plainTitle,
  readDay,
  recordUrl,
  sessionProblems,
  tallyProblems,
  type VoteRecord,
  voteHead,
} from "../../source/undl/index.js";
import type { PrintedTotals } from "../../votes/recorded-vote.js";
import { parseSymbol, type ResolutionSymbol, rollCallBase } from "../../votes/resolution-symbol.js";
import { NormaliseError } from "../normalise-error.js";
import { readAdoption } from "./adoption.js";
import { memberProblems, readBallots, readTally, seatProblems } from "./ballots.js";
import { meetingProblems } from "./meeting.js";

/** A voting record with its members known and its words given their meaning. */
export interface NormalisedRecord {
  readonly source: Source;
  readonly vote: LibraryVote;
}

const PLENARY = "PLENARY MEETING";

/**
 * The resolution and the votes of a voting record. Throws NormaliseError with every problem: a day, symbol, meeting, wording,
 * code or vote that is not known, a committee's vote, totals that are not the members listed.
 */
export function normaliseVoteRecord(record: VoteRecord, context: LibraryContext): NormalisedRecord {
  const problems: string[] = [];
  const symbol = parseSymbol(record.symbol);
  const date = readDay(record.date);
  const reading = readAdoption(record.adoption, record.modality);
  if (symbol === null) problems.push(`791: not a symbol known: ${quoted(record.symbol)}`);
  else problems.push(...organProblems(record.organ, symbol), ...meetingProblems(record.meetings, symbol));
  if (symbol !== null && date !== undefined)
    problems.push(...sessionProblems(symbol, record.session ?? "", date).map((problem) => `791: ${problem}`));
  if (date === undefined) problems.push(`269: not a day: ${quoted(record.date)}`);
  if ("problem" in reading) problems.push(reading.problem);
  if (symbol === null || date === undefined || "problem" in reading)
    throw new NormaliseError(nameOf(record), problems);
  const change = readLastChange(record.changedAt, problems);
  const cast = readVotes(record, { symbol, date, adoption: reading.adoption }, context, problems);
  if (problems.length > 0) throw new NormaliseError(nameOf(record), problems);
  const source = sourceOf(record, change, date);
  return { source, vote: libraryVote(record, { symbol, date, adoption: reading.adoption }, cast, source) };
}

interface Known {
  readonly symbol: ResolutionSymbol;
  readonly date: string;
  readonly adoption: Adoption;
}

interface Cast {
  readonly ballots: ReadonlyMap<string, Vote>;
  readonly printed: PrintedTotals;
}

const NO_VOTES: Cast = {
  ballots: new Map(),
  printed: { yes: null, no: null, abstain: null, notVoting: null },
};

function organProblems(organ: string | null, { body }: ResolutionSymbol): readonly string[] {
  const isOther = body === "GA" && organ !== null && organ !== PLENARY;
  return isOther ? [`793: not a plenary meeting: ${quoted(organ)}`] : [];
}

/** An adoption without a recorded vote has none: every member may have the letter of a yes, but none that of a no. */
function readVotes(record: VoteRecord, known: Known, context: LibraryContext, problems: string[]): Cast {
  if (known.adoption !== "recorded vote") {
    const against = record.ballots.find(({ vote }) => vote === "N" || vote === "A");
    if (against !== undefined)
      problems.push(`591: ${known.adoption}, and ${against.code} has ${quoted(against.vote)}`);
    return NO_VOTES;
  }
  if (record.ballots.length === 0) problems.push("967: a recorded vote without a list of members");
  if (record.totals === null) problems.push("996: a recorded vote without totals");
  const ballots = readBallots(record.ballots, known.date, context, problems);
  if (known.symbol.body === "SC") problems.push(...seatProblems(record.ballots));
  if (record.totals === null) return { ...NO_VOTES, ballots };
  const printed = readTally(record.totals, problems);
  if (problems.length === 0 && !context.oddTallies.has(rollCallBase(known.symbol)))
    problems.push(...tallyProblems(printed, ballots), ...memberProblems(record.totals.members, ballots));
  return { ballots, printed };
}

function libraryVote(
  record: VoteRecord,
  { symbol, date, adoption }: Known,
  { ballots, printed }: Cast,
  { sourceId }: Source,
): LibraryVote {
  const { recordId: undlId } = record;
  const vote = {
    name: nameOf(record),
    ...voteHead({ undlId, symbol, date }, "undl"),
    ballots,
    listsEveryMember: true,
    printed,
    intended: [],
    sourceId,
  };
  // The Council's resolutions have no title of their own; what stands there is the Library's.
  const title = symbol.body === "GA" ? plainTitle(record.title) : "";
  return { undlId, vote, title, meeting: record.meetings[0] ?? null, adoption, rows: 1 };
}

/** When a record was changed last (005): `20250516162631`, and its day. */
interface LastChange {
  readonly stamp: string;
  readonly day: string;
}

/** Null where the record does not say; what it says and is no moment is added to `problems`. */
function readLastChange(changedAt: string | null, problems: string[]): LastChange | null {
  if (changedAt === null) return null;
  const [, stamp = "", year, month, date] = /^((\d{4})(\d{2})(\d{2})\d{6})(?:\.\d)?$/.exec(changedAt) ?? [];
  const day = readDay(`${year}-${month}-${date}`);
  if (day === undefined) problems.push(`005: not a moment: ${quoted(changedAt)}`);
  return day === undefined ? null : { stamp, day };
}

/** Cited by its last change: a corrected record is a later release. */
function sourceOf({ recordId }: VoteRecord, change: LastChange | null, votedOn: string): Source {
  return librarySource({
    sourceId: ["undl-record", recordId, ...(change === null ? [] : [change.stamp])].join("-"),
    title: `Voting record ${recordId}`,
    url: recordUrl(recordId),
    asAt: change?.day ?? votedOn,
  });
}

function nameOf({ recordId }: VoteRecord): string {
  return `record ${recordId}`;
}
