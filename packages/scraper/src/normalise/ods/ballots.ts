import type { DayInterval, IsoDate, Vote } from "@depositary/model";
import { day, groupBy } from "@depositary/model";
import { quoted } from "../../one-line.js";
import type { PrintedCorrection, PrintedLists, PrintedTally, PrintedVote } from "../../source/ods/index.js";
import { intendedVote } from "../../source/undl/vote-note.js";
import type { MembersByDay } from "../../votes/membership.js";
import { namesInPieces, namesInSentence } from "../listed-names.js";
import type { NameResolver } from "../names.js";
import { totalsOf } from "./totals.js";

/** What names of a document are read with. */
export interface BallotContext {
  readonly names: NameResolver;
  readonly members: MembersByDay;
}

/** The ballots of a printed vote and what is wrong with them. */
export interface ReadBallots {
  readonly ballots: ReadonlyMap<string, Vote>;
  /** `NRU:no`, sorted. */
  readonly intended: readonly string[];
  readonly problems: readonly string[];
}

const LISTS: readonly (readonly [keyof PrintedLists & keyof PrintedTally, Vote, string])[] = [
  ["inFavour", "yes", "In favour"],
  ["against", "no", "Against"],
  ["abstaining", "abstain", "Abstaining"],
];

/**
 * The ballots of a vote: every name that of a member on that day and in one list once, and as many as its tally says.
 */
export function readBallots(printed: PrintedVote, on: IsoDate, context: BallotContext): ReadBallots {
  const lists = LISTS.map(([list, vote, heading]) => {
    const read = namesInPieces(printed.lists[list], context.names, on);
    return { ...read, vote, heading, count: read.participantIds.length + read.problems.length };
  });
  const totals = totalsOf(
    printed,
    lists.map(({ count }) => count),
  );
  const ballots = new Map<string, Vote>();
  const problems: string[] = [];
  for (const [at, { participantIds, problems: unread, vote, heading, count }] of lists.entries()) {
    problems.push(...unread.map((problem) => `${heading}: ${problem}`));
    if (count !== totals[at])
      problems.push(`${heading}: ${count} names, ${totals[at] ?? "no number"} printed`);
    for (const id of participantIds) {
      if (ballots.has(id)) problems.push(`${heading}: ${id} stands in the lists twice`);
      ballots.set(id, vote);
    }
  }
  const { intended, problems: unread } = allIntentions(printed, on, context);
  const named = [...ballots.keys(), ...intended.map((one) => one.split(":")[0] ?? one)];
  problems.push(...unread, ...contradictions(intended), ...strangers(named, day(on), context.members));
  return { ballots, intended: [...new Set(intended)].sort(), problems };
}

function allIntentions(
  { corrections }: PrintedVote,
  on: IsoDate,
  { names }: BallotContext,
): Pick<ReadBallots, "intended" | "problems"> {
  const intentions = corrections.map((one) => readIntentions(one, on, names));
  return {
    intended: intentions.flatMap((one) => one.intended),
    problems: intentions.flatMap((one) => one.problems),
  };
}

function readIntentions(
  { delegations, intention }: PrintedCorrection,
  on: IsoDate,
  names: NameResolver,
): Pick<ReadBallots, "intended" | "problems"> {
  const vote = intendedVote(intention);
  const { participantIds, problems } = namesInSentence(delegations, names, on);
  return {
    intended: participantIds.map((id) => `${id}:${vote}`),
    problems: [
      ...problems.map((problem) => `correction: ${problem}`),
      ...(vote === null ? [`correction: ${quoted(intention)} is no vote`] : []),
    ],
  };
}

/** Members of which two corrections say different things. */
function contradictions(intended: readonly string[]): readonly string[] {
  const said = groupBy(new Set(intended), (one) => one.split(":")[0] ?? one);
  return [...said.values()]
    .filter((ones) => ones.length > 1)
    .map((ones) => `correction: ${ones.join(" and ")}`);
}

function strangers(ids: readonly string[], on: DayInterval, members: MembersByDay): readonly string[] {
  const outside = ids.filter((id) => !members.hasMember(id, on));
  return [...new Set(outside)].map((id) => `${id} was no member on ${on.notBefore}`);
}
