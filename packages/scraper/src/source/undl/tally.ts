import { type Disagreement, type Exception, type RollCall, votes } from "@depositary/model";
import type { FiledVotes } from "../../votes/file-votes.js";
import { type PrintedTotals, type RecordedVote, votedBy } from "../../votes/recorded-vote.js";
import { voteDisagreement } from "../../votes/vote-disagreement.js";

/** Where a printed total is not the number of names listed: one row per total. Votes without any names are left out. */
export function tallyDifferences(vote: RecordedVote, rollCallId: string): readonly Disagreement[] {
  const { printed, ballots, sourceId } = vote;
  if (printed === null) return [];
  return oddTotals(printed, ballots).map(({ kind, total, listed }) =>
    voteDisagreement({
      about: rollCallId,
      field: `${kind} total`,
      shown: { value: String(total), sourceId },
      other: { value: String(listed), sourceId },
      reason: "The printed total and the names listed differ; the total stands as printed.",
    }),
  );
}

/** The same in words: `yes: 3 printed, 2 listed`. */
export function tallyProblems(printed: PrintedTotals, ballots: RecordedVote["ballots"]): readonly string[] {
  return oddTotals(printed, ballots).map(
    ({ kind, total, listed }) => `${kind}: ${total} printed, ${listed} listed`,
  );
}

function oddTotals(printed: PrintedTotals, ballots: RecordedVote["ballots"]) {
  if (ballots.size === 0) return [];
  return votes.flatMap((kind) => {
    const [total, listed] = [printed[kind], votedBy(ballots, kind).length];
    return total === null || total === listed ? [] : [{ kind, total, listed }];
  });
}

/** What has to be on file for a roll call whose source contradicts itself. */
export function wantedException(rollCallId: string): string {
  return `where its source stands so, add to reference/exceptions.csv a row with rule tally, document ${rollCallId}, found what it prints`;
}

/**
 * The roll calls of an import whose totals are not the number of names listed, one line each with the exception that is to be
 * added where the source stands so; without those that have it.
 */
export function tallyRemarks(
  { rollCalls, outcomes }: FiledVotes,
  exceptions: readonly Exception[],
): readonly string[] {
  const own = new Set(outcomes.map(({ rollCallId }) => rollCallId));
  for (const { rule, document } of exceptions) if (rule === "tally") own.delete(document);
  return rollCalls.flatMap((row) => {
    const [printed, listed] = [totalsOf(row), namesOf(row)];
    const isOdd = printed.some((total, at) => total !== null && total !== listed[at]);
    if (!own.has(row.rollCallId) || !isOdd || listed.every((count) => count === 0)) return [];
    return [
      `${row.rollCallId}: printed ${tallyWords(printed)}, listed ${tallyWords(listed)}; ${wantedException(row.rollCallId)}`,
    ];
  });
}

type Tally = readonly (number | null)[];

function totalsOf({ yes, no, abstain, notVoting }: RollCall): Tally {
  return [yes, no, abstain, notVoting];
}

function namesOf({ yesBy, noBy, abstainBy, notVotingBy }: RollCall): Tally {
  return [yesBy, noBy, abstainBy, notVotingBy].map((names) => names.length);
}

function tallyWords([yes, no, abstain, notVoting]: Tally): string {
  return `${yes}-${no}-${abstain}, not voting ${notVoting ?? "blank"}`;
}
