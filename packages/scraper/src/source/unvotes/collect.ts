import { type DayInterval, day, sourceRollCallId, type Vote } from "@depositary/model";
import { ParseError } from "../../errors.js";
import type { Refusal } from "../../import-ledger.js";
import { nominalDay } from "../../votes/day-of-vote.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import type { VoteReference } from "../../votes/vote-import.js";
import {
  readBallots,
  readRollCalls,
  type UnvotesBallot,
  type UnvotesFiles,
  type UnvotesRollCall,
} from "./archive.js";
import { readUnres, type Unres } from "./unres.js";
import { unvotesVoters } from "./voters.js";

/** A roll call of an archive of this lineage with its ballots. */
export interface CollectedVote {
  /** How the archive names it: `unvotes rcid 3`. */
  readonly name: string;
  /** Identifier where it has no symbol: `GA-17-unvotes-1234`. */
  readonly plainId: string;
  readonly rollCall: UnvotesRollCall;
  readonly unres: Unres;
  readonly day: DayInterval;
  readonly ballots: ReadonlyMap<string, Vote>;
}

export interface Collection {
  readonly votes: readonly CollectedVote[];
  /** Rows of both files. */
  readonly rowsRead: number;
  /** Those of them that say again what an earlier one says. */
  readonly repeatedRows: number;
  readonly refused: readonly Refusal[];
}

/** From this number on days are days: session 58, and the votes on paragraphs of sessions 52 to 57 that were added later. */
const FIRST_RCID_WITH_DAY = 4445;
const SPECIAL_SESSIONS_BEFORE_1968 = { first: 9001, last: 9056 };

const CAST: ReadonlyMap<string, Vote> = new Map([
  ["yes", "yes"],
  ["no", "no"],
  ["abstain", "abstain"],
]);

/**
 * Reads both files of the archive and gives each ballot to its roll call, in the order of `rcid`. A ballot whose code means
 * nobody on that day is refused. Throws ParseError with every line that is not understood.
 */
export async function collectVotes(
  files: StreamedFiles,
  held: UnvotesFiles,
  reference: VoteReference,
): Promise<Collection> {
  const read = await readRollCalls(files, held.rollCalls);
  const votes = read.rollCalls.map(prepare);
  const unread = votes.flatMap(({ problem }) => problem ?? []);
  if (unread.length > 0) throw new ParseError(held.rollCalls, unread);
  const voterOf = unvotesVoters(reference.participants, reference.participantNames);
  const ballots = await giveBallots(files, held.votes, votes, voterOf);
  return {
    votes,
    refused: ballots.refused,
    rowsRead: read.rowsRead + ballots.rowsRead,
    repeatedRows: read.rowsRead - votes.length + ballots.repeatedRows,
  };
}

type PreparedVote = ReturnType<typeof prepare>;

/** Reads the file of ballots and adds each to its roll call. Throws ParseError with every line that is not understood. */
async function giveBallots(
  files: StreamedFiles,
  file: string,
  votes: readonly PreparedVote[],
  voterOf: ReturnType<typeof unvotesVoters>,
): Promise<Omit<Collection, "votes">> {
  const byNumber = new Map(votes.map((vote) => [String(vote.rollCall.rcid), vote]));
  const refused: Refusal[] = [];
  const problems: string[] = [];
  let [rowsRead, repeatedRows] = [0, 0];
  for await (const batch of readBallots(files, file)) {
    rowsRead += batch.length;
    for (const ballot of batch) {
      const given = giveBallot(ballot, byNumber.get(ballot.rcid), voterOf);
      if ("problem" in given) problems.push(`${given.problem}: ${describe(ballot)}`);
      else if ("refusal" in given) refused.push({ file, found: describe(ballot), reason: given.refusal });
      else if (given.isRepeated) repeatedRows += 1;
    }
  }
  if (problems.length > 0) throw new ParseError(file, problems);
  return { rowsRead, repeatedRows, refused };
}

/** Adds a ballot to its roll call, unless it is there, or says why it is refused or not understood. */
function giveBallot(
  ballot: UnvotesBallot,
  vote: PreparedVote | undefined,
  voterOf: ReturnType<typeof unvotesVoters>,
): { readonly isRepeated: boolean } | { readonly refusal: string } | { readonly problem: string } {
  const cast = CAST.get(ballot.vote);
  if (vote === undefined || cast === undefined) return { problem: "not a vote of a roll call known" };
  const voter = voterOf(ballot, vote.day);
  if ("contradiction" in voter) return { problem: voter.contradiction };
  if ("problem" in voter) return { refusal: voter.problem };
  const before = vote.ballots.get(voter.participantId);
  if (before !== undefined && before !== cast) return { problem: "a second vote" };
  vote.ballots.set(voter.participantId, cast);
  return { isRepeated: before !== undefined };
}

function prepare(rollCall: UnvotesRollCall) {
  const { session, rcid } = rollCall;
  const unres = readUnres(session, rollCall.unres);
  const known = unres ?? { session: String(session), symbol: null, sequence: null };
  return {
    name: `unvotes rcid ${rcid}`,
    plainId: sourceRollCallId({ body: "GA", session: known.session }, "unvotes", rcid),
    rollCall,
    unres: known,
    day: dayOfVote(rollCall, known),
    ballots: new Map<string, Vote>(),
    problem: unres === null ? `rcid ${rcid}: not a symbol known: ${JSON.stringify(rollCall.unres)}` : null,
  };
}

/** The days between which a roll call of this lineage lies. */
export function dayOfVote({ rcid, date }: UnvotesRollCall, { session }: Unres): DayInterval {
  return isDayNominal(rcid) ? nominalDay(session, date) : day(date);
}

function isDayNominal(rcid: number): boolean {
  const { first, last } = SPECIAL_SESSIONS_BEFORE_1968;
  return rcid < FIRST_RCID_WITH_DAY || (rcid >= first && rcid <= last);
}

function describe({ rcid, country, vote }: UnvotesBallot): string {
  return `rcid ${rcid}, ${country}, ${vote}`;
}
