import type { Change, Disagreement, Source, Treaty } from "@depositary/model";
import { coeTreaty } from "../normalise/coe/treaty.js";
import { appearedChange, treatyChanges } from "../reconcile/change-rows.js";
import type { Evidence } from "../reconcile/evidence.js";
import type { TreatyList } from "../source/coe/index.js";
import type { WorkingFacts } from "../store/working-facts.js";
import { DocumentError } from "./problems.js";
import { unknownYet } from "./taken-outcome.js";

/**
 * Takes the list of treaties into the facts of a run: treaties that are not on file, and a day of entry into force where none
 * is. Another day than the one on file is a disagreement, for a person to look at. Returns the changes; null where there is no
 * news. Throws DocumentError where a treaty on file is not in the list.
 */
export function takeTreatyList(
  { entries }: TreatyList,
  source: Source,
  asAt: string,
  facts: WorkingFacts,
): readonly Change[] | null {
  const listed = entries.map((entry) => coeTreaty(entry, source.sourceId));
  checkComplete(listed, source, facts);
  const changes = listed.flatMap((treaty) => takeTreaty(treaty, source, asAt, facts) ?? []);
  const differing = unknownYet(
    listed.flatMap((treaty) => differenceOf(treaty, source, facts)),
    facts,
  );
  const hasDisagreed = facts.disagree(differing, [source]);
  return changes.length > 0 || hasDisagreed ? changes : null;
}

/** No treaty leaves the series: a list without one that is on file is half a list until a person has looked. */
function checkComplete(listed: readonly Treaty[], source: Source, facts: WorkingFacts): void {
  const ids = new Set(listed.map(({ treatyId }) => treatyId));
  const missing = facts
    .treaties()
    .filter(({ treatyId }) => treatyId.startsWith("CETS-") && !ids.has(treatyId));
  if (missing.length === 0) return;
  throw new DocumentError(
    source.sourceId,
    missing.map(({ treatyId }) => `${treatyId} is on file and not in the list`),
  );
}

function takeTreaty(
  listed: Treaty,
  source: Source,
  asAt: string,
  facts: WorkingFacts,
): readonly Change[] | null {
  const { treatyId } = listed;
  const { treaty: held, actions } = facts.ledgerOf(treatyId);
  if (held !== null && (held.inForceOn !== null || listed.inForceOn === null)) return null;
  const evidence: Evidence = { treatyId, source, asAt, drafts: [], shownKinds: new Set() };
  const treaty = held === null ? listed : { ...held, inForceOn: listed.inForceOn, sourceId: source.sourceId };
  const changes =
    held === null
      ? [{ ...appearedChange(evidence), after: null }]
      : treatyChanges({ treaty: held, actions }, { treaty, actions }, evidence);
  const balance = { read: 0, imported: 0, merged: 0, refused: 0 };
  const none = { refused: [], missing: [], disagreements: [] };
  facts.take(source, { treaty, actions, changes, balance, ...none });
  return changes;
}

function differenceOf(
  { treatyId, inForceOn }: Treaty,
  source: Source,
  facts: WorkingFacts,
): readonly Disagreement[] {
  const held = facts.ledgerOf(treatyId).treaty;
  if (held === null || held.inForceOn === null || held.inForceOn === inForceOn) return [];
  return [
    {
      disagreementId: `${source.sourceId}/${treatyId}/inForceOn`,
      treatyId,
      participantId: null,
      field: "date of entry into force",
      valueA: inForceOn ?? "not in force",
      sourceA: source.sourceId,
      valueB: held.inForceOn,
      sourceB: held.sourceId,
      shown: held.inForceOn,
      reason: "What is on file is shown until a person has looked at the list of the depositary.",
    },
  ];
}
