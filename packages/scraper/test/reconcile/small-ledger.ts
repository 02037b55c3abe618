import {
  type ActionKind,
  type Grade,
  isLive,
  type Source,
  type Treaty,
  type TreatyAction,
} from "@depositary/model";
import type { ActionDraft } from "../../src/normalise/action-draft.js";
import type { Evidence } from "../../src/reconcile/evidence.js";
import { type Reconciliation, reconcile } from "../../src/reconcile/reconcile.js";

export const TREATY: Treaty = {
  treatyId: "XVIII-16",
  chapter: "XVIII",
  number: "16",
  title: "Convention of a test",
  shortTitle: null,
  parentId: null,
  depositary: "Secretary-General of the United Nations",
  concludedOn: null,
  concludedAt: null,
  openedOn: null,
  signatureClosesOn: null,
  inForceOn: null,
  registration: null,
  signatoriesPrinted: null,
  partiesPrinted: null,
  asAt: "2026-01-01",
  sourceId: "depositary-1",
};

export function source(sourceId: string, grade: Grade, sha256: string | null = null): Source {
  return {
    sourceId,
    publisher: grade === "depositary" ? "United Nations Treaty Collection" : sourceId,
    title: null,
    url: null,
    citation: null,
    retrievedAt: null,
    asAt: null,
    sha256,
    grade,
    licence: "test",
  };
}

const SOURCES = [
  source("depositary-1", "depositary", "0".repeat(64)),
  source("unfetched", "depositary"),
  source("official-1", "official"),
  source("press-1", "secondary"),
];
const BY_ID = new Map(SOURCES.map((one) => [one.sourceId, one]));

/** `2026-07-14`, or `2026-07-01..2026-07-31`. */
function daysOf(days: string): Pick<TreatyAction, "date" | "notBefore" | "notAfter"> {
  const [notBefore = "", notAfter] = days.split("..");
  return notAfter === undefined
    ? { date: notBefore, notBefore, notAfter: notBefore }
    : { date: null, notBefore, notAfter };
}

export function draft(participantId: string, kind: ActionKind, days: string): ActionDraft {
  const printed = { mark: null, heading: "Heading", printed: days };
  return { participantId, kind, ...daysOf(days), effectiveOn: null, ...printed, note: null };
}

/** An action on file, read from one of the sources of this file. */
export function action(
  participantId: string,
  kind: ActionKind,
  days: string,
  sourceId = "depositary-1",
  rest: Partial<TreatyAction> = {},
): TreatyAction {
  return {
    ...draft(participantId, kind, days),
    actionId: `XVIII-16/${participantId}/${kind}/${days}`,
    treatyId: "XVIII-16",
    sourceId,
    corroboratedBy: [],
    grade: BY_ID.get(sourceId)?.grade ?? "secondary",
    supersededBy: null,
    retractedBy: null,
    firstSeen: "2026-01-01",
    lastSeen: "2026-01-01",
    ...rest,
  };
}

/** Holds acts, by default those of a depositary's document of September 2026, against actions on file. */
export function take(
  drafts: readonly ActionDraft[],
  actions: readonly TreatyAction[],
  rest: Partial<Evidence> & { readonly treaty?: Treaty; readonly held?: Treaty } = {},
): Reconciliation {
  const { treaty = TREATY, held = TREATY, ...evidence } = rest;
  return reconcile({ treaty: held, actions, sources: BY_ID }, treaty, {
    treatyId: "XVIII-16",
    source: source("depositary-2", "depositary", "1".repeat(64)),
    asAt: "2026-09-02",
    drafts,
    shownKinds: new Set(["signature", "ratification", "acceptance", "accession"]),
    ...evidence,
  });
}

/** What stands, one line per action: `CAN signature 2026-07-14`. */
export function standing({ actions }: Pick<Reconciliation, "actions">): readonly string[] {
  return actions.filter(isLive).map(lineOf).sort();
}

/** Changes, one line each: `CAN dated signature 2026-07-01..2026-07-31 > 2026-07-14`. */
export function changeLines({ changes }: Reconciliation): readonly string[] {
  return changes.map(
    ({ participantId, kind, field, before, after }) =>
      `${participantId ?? "-"} ${kind} ${field} ${before} > ${after}`,
  );
}

function lineOf({ participantId, kind, date, notBefore, notAfter }: TreatyAction): string {
  return `${participantId} ${kind} ${date ?? `${notBefore}..${notAfter}`}`;
}
