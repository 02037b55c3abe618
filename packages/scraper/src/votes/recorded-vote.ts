import { type DayInterval, knownDay, type RollCall, type RollCallKind, type Vote } from "@depositary/model";
import type { MembersByDay } from "./membership.js";

/** Totals that a source prints beside the votes; null where it leaves one blank. */
export interface PrintedTotals {
  readonly yes: number | null;
  readonly no: number | null;
  readonly abstain: number | null;
  readonly notVoting: number | null;
}

/** One roll call as one archive has it, with its participants known. */
export interface RecordedVote {
  /** How the archive names it: `unvotes rcid 3`. */
  readonly name: string;
  /** Identifier where it has no symbol: `GA-17-unvotes-1234`. */
  readonly plainId: string;
  readonly body: "GA" | "SC";
  readonly session: string;
  /** The days between which the vote lies: one day where it is known. */
  readonly day: DayInterval;
  readonly symbol: string | null;
  /** Identifier of the vote on the whole text of `symbol`. */
  readonly symbolId: string | null;
  readonly kind: RollCallKind;
  readonly ballots: ReadonlyMap<string, Vote>;
  /** Members about whom the archive says nothing because its makers left them out. */
  readonly leftOut: readonly string[];
  /** Whether the archive has a line for each member: then nobody is silent whom it does not list. */
  readonly listsEveryMember: boolean;
  readonly printed: PrintedTotals | null;
  readonly intended: readonly string[];
  readonly sourceId: string;
}

/** The ballots of one kind, sorted by participant. */
export function votedBy(ballots: ReadonlyMap<string, Vote>, vote: Vote): readonly string[] {
  const voters: string[] = [];
  for (const [participantId, cast] of ballots) if (cast === vote) voters.push(participantId);
  return voters.sort();
}

/**
 * The row of a recorded vote. Members of that day (of every day of the interval where the day is not known) without a
 * ballot did not vote, unless the archive lists every member itself; totals are counted from the ballots where the source
 * prints none.
 */
export function rollCallRow(vote: RecordedVote, rollCallId: string, members: MembersByDay): RollCall {
  const { ballots, printed } = vote;
  const [yesBy, noBy, abstainBy] = [
    votedBy(ballots, "yes"),
    votedBy(ballots, "no"),
    votedBy(ballots, "abstain"),
  ];
  const notVotingBy = [...votedBy(ballots, "notVoting"), ...silentMembers(vote, members)].sort();
  return {
    rollCallId,
    body: vote.body,
    session: vote.session,
    date: knownDay(vote.day),
    notBefore: vote.day.notBefore,
    notAfter: vote.day.notAfter,
    symbol: vote.symbol,
    kind: vote.kind,
    yes: printed?.yes ?? yesBy.length,
    no: printed?.no ?? noBy.length,
    abstain: printed?.abstain ?? abstainBy.length,
    notVoting: printed === null ? notVotingBy.length : printed.notVoting,
    yesBy,
    noBy,
    abstainBy,
    notVotingBy,
    intended: vote.intended,
    sourceId: vote.sourceId,
  };
}

function silentMembers(vote: RecordedVote, members: MembersByDay): string[] {
  const { listsEveryMember, ballots, day, leftOut } = vote;
  if (listsEveryMember || ballots.size === 0) return [];
  return members.throughout(day).filter((id) => !ballots.has(id) && !leftOut.includes(id));
}
