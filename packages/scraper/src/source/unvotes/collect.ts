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
  const votes = read.rollCalls.map((rollCall) => prepare(rollCall));
  const unread = votes.flatMap((vote) => (vote.problem === null ? [] : [vote.problem]));
  if (unread.length > 0) throw new ParseError(held.rollCalls, unread);
  const byNumber = new Map(votes.map((vote) => [String(vote.rollCall.rcid), vote]));
  const voterOf = unvotesVoters(reference.participants, reference.participantNames);
  const refused: Refusal[] = [];
  const problems: string[] = [];
  let rowsRead = read.rowsRead;
  let repeatedRows = read.rowsRead - votes.length;
  for await (const batch of readBallots(files, held.votes)) {
    rowsRead += batch.length;
    for (const ballot of batch) {
      const vote = byNumber.get(ballot.rcid);
      const cast = CAST.get(ballot.vote);
      if (vote === undefined || cast === undefined) {
        problems.push(`not a vote of a roll call known: ${describe(ballot)}`);
        continue;
      }
      const voter = voterOf(ballot, vote.day);
      if ("problem" in voter)
        refused.push({ file: held.votes, found: describe(ballot), reason: voter.problem });
      else {
        const before = vote.ballots.get(voter.participantId);
        if (before === undefined) vote.ballots.set(voter.participantId, cast);
        else if (before === cast) repeatedRows += 1;
        else problems.push(`a second vote: ${describe(ballot)}`);
      }
    }
  }
  if (problems.length > 0) throw new ParseError(held.votes, problems);
  return { votes, rowsRead, repeatedRows, refused };
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
