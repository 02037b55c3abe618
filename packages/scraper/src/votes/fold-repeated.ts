import type { Disagreement } from "@depositary/model";
import { overlaps } from "../days.js";
import { matchRollCalls } from "./match.js";
import type { RecordedVote } from "./recorded-vote.js";
import { voteDisagreement } from "./vote-disagreement.js";

/** The votes of an archive without those that it has twice, and the pairs, the later one second. */
export interface Folded {
  readonly votes: readonly RecordedVote[];
  readonly pairs: readonly (readonly [RecordedVote, RecordedVote])[];
}

const REASON = "The archive has this roll call twice; the first is shown.";

/**
 * Takes together what an archive has twice: votes of unknown kind on the same symbol and day whose lists are the same but
 * for a few members. A motion on the same text has other lists and stays.
 */
export function foldRepeated(votes: readonly RecordedVote[]): Folded {
  const first = new Map<RecordedVote, RecordedVote>();
  const seen = new Map<string, readonly RecordedVote[]>();
  for (const vote of votes) {
    if (vote.symbol === null || vote.kind !== "unknown") continue;
    const earlier = seen.get(vote.symbol) ?? [];
    const sameDay = earlier.filter(({ day }) => overlaps(day, vote.day));
    const [found = null] = matchRollCalls([vote], sameDay);
    if (found === null) seen.set(vote.symbol, [...earlier, vote]);
    else first.set(vote, found);
  }
  return {
    votes: votes.filter((vote) => !first.has(vote)),
    pairs: [...first].map(([later, found]) => [found, later] as const),
  };
}

/** Where the second reading of a roll call differs from the first: one row per member. */
export function repeatedDisagreements(
  rollCallId: string,
  first: RecordedVote,
  later: RecordedVote,
): readonly Disagreement[] {
  const voters = [...new Set([...first.ballots.keys(), ...later.ballots.keys()])].sort();
  return voters.flatMap((id) => {
    const [a, b] = [first.ballots.get(id) ?? "notVoting", later.ballots.get(id) ?? "notVoting"];
    if (a === b) return [];
    return [
      voteDisagreement({
        about: rollCallId,
        field: "ballot",
        participantId: id,
        shown: { value: a, sourceId: first.sourceId },
        other: { value: b, sourceId: later.sourceId },
        reason: `${REASON} ${first.name} and ${later.name}.`,
      }),
    ];
  });
}
