import type { Disagreement, Vote } from "@depositary/model";
import { voteDisagreement } from "../../votes/merge.js";
import { type RecordedVote, votedBy } from "../../votes/recorded-vote.js";

/** Where a printed total is not the number of names listed: one row a total. Votes without any names are left out. */
export function tallyDifferences(vote: RecordedVote, rollCallId: string): readonly Disagreement[] {
  const { printed, ballots, sourceId } = vote;
  if (printed === null || ballots.size === 0) return [];
  const totals: readonly (readonly [Vote, number | null])[] = [
    ["yes", printed.yes],
    ["no", printed.no],
    ["abstain", printed.abstain],
    ["notVoting", printed.notVoting],
  ];
  return totals.flatMap(([kind, total]) => {
    const counted = votedBy(ballots, kind).length;
    if (total === null || total === counted) return [];
    const [a, b] = [
      { value: String(total), sourceId },
      { value: String(counted), sourceId },
    ];
    return [
      voteDisagreement(
        rollCallId,
        `${kind} total`,
        null,
        a,
        b,
        "The printed total and the names listed differ; the total stands as printed.",
      ),
    ];
  });
}
