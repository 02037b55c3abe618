import { type IsoDate, isLive, type Source, type TreatyAction } from "@depositary/model";
import { retrievedOn, type Sidecar } from "../fetch/sidecar.js";
import type { ActionDraft } from "../normalise/action-draft.js";
import { type AsAt, asAtOf, lastDayTold, liveSource } from "../normalise/source.js";
import { normaliseParties } from "../normalise/verdragenbank/parties.js";
import { PARTY_KINDS } from "../normalise/verdragenbank/party-actions.js";
import { reconcile } from "../reconcile/reconcile.js";
import { detailsNumber, type Parties, type PartyRow } from "../source/verdragenbank/index.js";
import { driftOf } from "./drift.js";
import { DocumentError } from "./problems.js";
import type { SourceRun } from "./refresh-source.js";
import type { TakenDocument } from "./taken-outcome.js";

/**
 * From a table of parties to the ledger of its treaty, nothing written. It restates what the depositary notified, so it is
 * graded `official`: it confirms, it fills in days of effect, and it disagrees, but replaces nothing of the depositary. Throws
 * DocumentError, NormaliseError, UnknownParticipantError or ReconcileError with everything that is wrong.
 */
export function takeParties(
  treatyId: string,
  { rows, unknownTables }: Parties,
  { sidecar, url }: { readonly sidecar: Sidecar; readonly url: string },
  { facts, names }: SourceRun,
): TakenDocument {
  const ledger = facts.ledgerOf(treatyId);
  const { treaty, actions } = ledger;
  if (treaty === null) throw new DocumentError(treatyId, ["the treaty is not on file"]);
  const asAt = asAtOf(null, sidecar, latestAct(rows));
  const source = partiesSource(treatyId, treaty.shortTitle ?? treaty.title, url, sidecar, asAt);
  const { drafts, remarks } = normaliseParties(rows, {
    names,
    document: source.sourceId,
    asAt: asAt.day,
    latestPossible: lastDayTold(retrievedOn(sidecar)),
    onFile: actions,
  });
  const gone = participantsGone(actions, drafts, partiesSourcePrefix(treatyId));
  if (gone.length > 0)
    throw new DocumentError(source.sourceId, [`no longer on the page: ${gone.join(", ")}`]);
  const evidence = { treatyId, source, asAt: asAt.day, drafts, shownKinds: PARTY_KINDS };
  const reconciliation = reconcile(ledger, treaty, evidence);
  const drift = driftOf(
    "tables",
    unknownTables.map((heading) => JSON.stringify(heading)),
  );
  return { source, reconciliation, remarks: [...remarks, ...reconciliation.missing], ...drift };
}

/** Whom an earlier copy of the page showed and this one does not: it prints no totals, so that half a table is seen by this only. */
function participantsGone(
  actions: readonly TreatyAction[],
  drafts: readonly ActionDraft[],
  prefix: string,
): readonly string[] {
  const shown = new Set(drafts.map(({ participantId }) => participantId));
  const held = actions.filter(
    (action) =>
      isLive(action) && [action.sourceId, ...action.corroboratedBy].some((id) => id.startsWith(prefix)),
  );
  return [...new Set(held.map(({ participantId }) => participantId))].filter((id) => !shown.has(id)).sort();
}

function partiesSourcePrefix(treatyId: string): string {
  return `verdragenbank-${detailsNumber(treatyId)}`;
}

function partiesSource(treatyId: string, title: string, url: string, sidecar: Sidecar, asAt: AsAt): Source {
  return liveSource({
    sourceId: `${partiesSourcePrefix(treatyId)}-${sidecar.sha256.slice(0, 12)}`,
    publisher: "Government of the Netherlands, Verdragenbank",
    title: `Parties to ${title} (${treatyId})`,
    url,
    sidecar,
    asAt,
    grade: "official",
    licence: "terms not stated",
  });
}

function latestAct(rows: readonly PartyRow[]): IsoDate | null {
  const days = rows
    .flatMap(({ dates: { signature, consent, denunciation } }) => [signature, consent, denunciation])
    .flatMap((date) => (date === null ? [] : [date.day]));
  return days.sort().at(-1) ?? null;
}
