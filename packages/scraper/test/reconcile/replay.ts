import { createHash } from "node:crypto";
import {
  type ActionKind,
  type IsoDate,
  parseTreatyId,
  type TreatyAction,
  type TreatyId,
} from "@depositary/model";
import { createNameResolver } from "../../src/normalise/names.js";
import type { TreatyLedger } from "../../src/reconcile/reconcile.js";
import { takeStatus } from "../../src/refresh/take-status.js";
import { chapterOf, parseStatusXml } from "../../src/source/untc/index.js";
import type { ReferenceFacts } from "../../src/store/facts.js";
import { recordOf } from "../source/untc/record.js";
import { renderXml } from "../source/untc/render.js";

/** The depositary's table as it stood on a day: a name and its cells, each as printed. */
export interface PrintedState {
  readonly on: IsoDate;
  readonly rows: readonly (readonly string[])[];
}

/** A withdrawal or its rescission, which the table does not date: read from a depositary notification, kept by hand. */
export interface Notification {
  readonly on: IsoDate;
  readonly participantId: string;
  readonly kind: ActionKind;
  readonly effectiveOn?: IsoDate;
}

export interface History {
  readonly treatyId: TreatyId;
  readonly headings: readonly string[];
  /** In the order of their days. */
  readonly events: readonly (PrintedState | Notification)[];
}

/** The ledger after one more event. The table goes the whole way: printed as XML, parsed, normalised, reconciled. */
export function replayEvent(
  ledger: TreatyLedger,
  { treatyId, headings }: History,
  event: PrintedState | Notification,
  reference: ReferenceFacts,
): TreatyLedger {
  if (!("rows" in event)) return { ...ledger, actions: [...ledger.actions, notified(treatyId, event)] };
  const bytes = renderXml(printed(treatyId, headings, event.rows));
  const url = `https://treaties.un.org/${treatyId}.en.xml`;
  const { source, reconciliation } = takeStatus({
    record: parseStatusXml(bytes, treatyId),
    sidecar: {
      url,
      retrievedAt: `${event.on}T12:00:00Z`,
      status: 200,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      etag: null,
      lastModified: null,
      contentType: "text/xml",
    },
    url,
    ledger,
    reference,
    names: createNameResolver(reference.names),
  });
  const sources = new Map([...ledger.sources, [source.sourceId, source]]);
  return { treaty: reconciliation.treaty, actions: reconciliation.actions, sources };
}

/** The ledger of a treaty of which nothing is on file. */
export const nothingOnFile: TreatyLedger = { treaty: null, actions: [], sources: new Map() };

function printed(treaty: TreatyId, headings: readonly string[], rows: readonly (readonly string[])[]) {
  const parts = parseTreatyId(treaty);
  if (!("chapter" in parts)) throw new RangeError(treaty);
  return recordOf(headings, rows, { treaty, chapter: chapterOf(parts), chapterName: null, statusAsAt: null });
}

function notified(
  treatyId: TreatyId,
  { on, participantId, kind, effectiveOn = undefined }: Notification,
): TreatyAction {
  return {
    actionId: `${treatyId}/${participantId}/${kind}/${on}`,
    treatyId,
    participantId,
    kind,
    date: on,
    notBefore: on,
    notAfter: on,
    effectiveOn: effectiveOn ?? null,
    mark: null,
    heading: null,
    printed: null,
    sourceId: "depositary-notification",
    corroboratedBy: [],
    grade: "depositary",
    supersededBy: null,
    retractedBy: null,
    firstSeen: on,
    lastSeen: on,
    note: null,
  };
}
