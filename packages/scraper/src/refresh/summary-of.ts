import { type Change, compareTreatyIds, groupBy, laterOf } from "@depositary/model";
import { standingCounts } from "../reconcile/standing-counts.js";
import { summarise } from "../reconcile/summary.js";
import type { ReferenceFacts } from "../store/facts.js";
import type { WorkingFacts } from "../store/working-facts.js";
import type { SourceOutcome } from "./outcome.js";

type LedgerOf = WorkingFacts["ledgerOf"];

/** A run in words: changes of treaties, what else changed, and how many documents are newer without another fact. */
export function summaryOfRun(
  sources: readonly SourceOutcome[],
  ledgerOf: LedgerOf,
  reference: ReferenceFacts,
): readonly string[] {
  const outcomes = sources.flatMap(({ documents }) => documents);
  const changes = outcomes.flatMap((outcome) => outcome.changes);
  return [
    ...summaryOf(changes.sort(byTreaty), ledgerOf, reference),
    ...outcomes.flatMap(({ news = [] }) => news),
    ...sources.flatMap(describeNewer),
  ];
}

function byTreaty(a: Change, b: Change): number {
  return compareTreatyIds(a.treatyId, b.treatyId);
}

function describeNewer({ source, documents }: SourceOutcome): readonly string[] {
  const newer = documents.filter(
    ({ state, changes, news = [] }) => state === "changed" && changes.length + news.length === 0,
  );
  const [first] = newer;
  if (first === undefined) return [];
  const which = newer.length === 1 ? `${first.document} is` : `${newer.length} documents are`;
  return [`${source}: ${which} newer, without another fact`];
}

/** The changes of a run in words, with how each treaty stands after it. */
function summaryOf(
  changes: readonly Change[],
  ledgerOf: LedgerOf,
  reference: ReferenceFacts,
): readonly string[] {
  if (changes.length === 0) return [];
  const names = new Map(reference.participants.map(({ participantId, name }) => [participantId, name]));
  return [...groupBy(changes, ({ treatyId }) => treatyId)].flatMap(([treatyId, own]) => {
    const { treaty, actions } = ledgerOf(treatyId);
    const days = own.map(({ seenOn }) => seenOn);
    const seenOn = [...days, ...(treaty?.asAt ? [treaty.asAt] : [])].reduce(laterOf);
    const rule = reference.rules.find((one) => one.treatyId === treatyId) ?? null;
    return summarise(own, {
      nameOf: (participantId) => names.get(participantId) ?? participantId,
      counts: standingCounts(actions, seenOn, rule, reference),
    });
  });
}
