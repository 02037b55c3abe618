import type { Disagreement, RollCall } from "@depositary/model";
import { voteDisagreement } from "./vote-disagreement.js";

const REASON =
  "The sources have different intentions of this member; the better or earlier read one is shown.";

/**
 * What delegations said that they had intended (`TUR:no`), one vote a member: where the sources differ that of `shown`
 * stands, and the difference is recorded.
 */
export function mergeIntended(about: string, shown: RollCall, other: RollCall) {
  const votes = intentionsOf(shown);
  const disagreements: Disagreement[] = [];
  for (const [participantId, vote] of intentionsOf(other)) {
    const before = votes.get(participantId) ?? vote;
    votes.set(participantId, before);
    if (before === vote) continue;
    const said = {
      shown: { value: before, sourceId: shown.sourceId },
      other: { value: vote, sourceId: other.sourceId },
    };
    disagreements.push(
      voteDisagreement({ about, field: "intended vote", participantId, ...said, reason: REASON }),
    );
  }
  return { intended: Array.from(votes, ([id, vote]) => `${id}:${vote}`).sort(), disagreements };
}

function intentionsOf({ intended }: RollCall): Map<string, string> {
  return new Map(
    intended.map((one) => {
      const [participantId = "", vote = ""] = one.split(":");
      return [participantId, vote];
    }),
  );
}
