import type { Change, Treaty } from "@depositary/model";
import { standingCounts } from "../reconcile/standing-counts.js";
import { summarise } from "../reconcile/summary.js";
import type { ReferenceFacts, WrittenFacts } from "../store/facts.js";

/** The changes of a run in words, with how each treaty stands after it. */
export function summaryOf(
  changes: readonly Change[],
  { treaties, actions }: WrittenFacts,
  reference: ReferenceFacts,
): readonly string[] {
  if (changes.length === 0) return [];
  const names = new Map(reference.participants.map(({ participantId, name }) => [participantId, name]));
  const asAt = new Map(treaties.map((treaty: Treaty) => [treaty.treatyId, treaty.asAt]));
  const seenOn = new Map(changes.map((change) => [change.treatyId, change.seenOn]));
  const counts = new Map(
    [...seenOn].map(([treatyId, seen]) => {
      const own = actions.filter((action) => action.treatyId === treatyId);
      const rule = reference.rules.find((one) => one.treatyId === treatyId) ?? null;
      return [treatyId, standingCounts(own, asAt.get(treatyId) ?? seen, rule, reference)];
    }),
  );
  return summarise(changes, {
    nameOf: (participantId) => names.get(participantId) ?? participantId,
    countsOf: (treatyId) => counts.get(treatyId) ?? { signatories: 0, parties: 0, toGo: null },
  });
}
