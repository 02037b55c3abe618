import { type Disagreement, type Exception, type RollCall, votes } from "@depositary/model";
import type { FiledVotes } from "../../votes/file-votes.js";
import { type RecordedVote, votedBy } from "../../votes/recorded-vote.js";
import { voteDisagreement } from "../../votes/vote-disagreement.js";

/** Where a printed total is not the number of names listed: one row per total. Votes without any names are left out. */
export function tallyDifferences(vote: RecordedVote, rollCallId: string): readonly Disagreement[] {
  const { printed, ballots, sourceId } = vote;
  if (printed === null || ballots.size === 0) return [];
  return votes.flatMap((kind) => {
    const total = printed[kind];
    const counted = votedBy(ballots, kind).length;
    if (total === null || total === counted) return [];
    return [
      voteDisagreement({
        about: rollCallId,
        field: `${kind} total`,
        shown: { value: String(total), sourceId },
        other: { value: String(counted), sourceId },
        reason: "The printed total and the names listed differ; the total stands as printed.",
      }),
    ];
  });
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
      `${row.rollCallId}: printed ${tallyWords(printed)}, listed ${tallyWords(listed)}; where its source stands so, add to reference/exceptions.csv a row with rule tally, document ${row.rollCallId}`,
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
