import type { IsoDate } from "@depositary/model";
import { retrievedOn, type Sidecar } from "../fetch/sidecar.js";
import { normaliseChart } from "../normalise/coe/chart.js";
import { CHART_KINDS } from "../normalise/coe/chart-actions.js";
import { coeSource } from "../normalise/coe/source.js";
import { asAtOf, lastDayTold } from "../normalise/source.js";
import { reconcile } from "../reconcile/reconcile.js";
import { type Chart, dayOf } from "../source/coe/index.js";
import { driftOf } from "./drift.js";
import { DocumentError } from "./problems.js";
import type { SourceRun } from "./refresh-source.js";
import type { TakenDocument } from "./taken-outcome.js";

/**
 * From a chart to the ledger of its treaty, nothing written. The treaty's row keeps what the chart does not state. Throws
 * DocumentError, NormaliseError, UnknownParticipantError or ReconcileError with everything that is wrong.
 */
export function takeChart(
  treatyId: string,
  chart: Chart,
  { sidecar, url }: { readonly sidecar: Sidecar; readonly url: string },
  { facts, reference, names }: SourceRun,
): TakenDocument {
  const ledger = facts.ledgerOf(treatyId);
  const { treaty, actions } = ledger;
  if (treaty === null) throw new DocumentError(treatyId, ["the treaty is not on file"]);
  const asAt = asAtOf(null, sidecar, latestAct(chart));
  const title = `Chart of signatures of ${treaty.shortTitle ?? treaty.title} (${treatyId})`;
  const source = coeSource({ document: treatyId, title, url, sidecar, asAt });
  const drafts = normaliseChart(chart, {
    names,
    document: source.sourceId,
    asAt: asAt.day,
    latestPossible: lastDayTold(retrievedOn(sidecar)),
    memberships: reference.memberships,
    openedOn: treaty.openedOn,
    onFile: actions,
  });
  const row = { ...treaty, asAt: asAt.day, sourceId: source.sourceId };
  const evidence = { treatyId, source, asAt: asAt.day, drafts, shownKinds: CHART_KINDS };
  return { source, reconciliation: reconcile(ledger, row, evidence), ...driftOf("keys", chart.unknownKeys) };
}

function latestAct({ rows }: Chart): IsoDate | null {
  const days = rows
    .flatMap(({ signature, consent, denunciation }) => [signature, consent, denunciation])
    .flatMap((printed) => (printed === null ? [] : [dayOf(printed)]));
  return days.sort().at(-1) ?? null;
}
