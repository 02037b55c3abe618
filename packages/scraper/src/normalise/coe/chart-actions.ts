import type { ActionKind } from "@depositary/model";
import { quoted } from "../../one-line.js";
import { type ChartRow, dayOf } from "../../source/coe/index.js";
import type { ActionDraft } from "../action-draft.js";

/** Kinds of action that the chart can show; what it cannot show it does not deny. */
export const CHART_KINDS: ReadonlySet<ActionKind> = new Set([
  "signature",
  "definitiveSignature",
  "ratification",
  "acceptance",
  "approval",
  "accession",
  "consentToBeBound",
  "denunciation",
]);

/** What the consent of a signatory can be. */
export const SIGNATORY_CONSENTS: ReadonlySet<ActionKind> = new Set([
  "definitiveSignature",
  "ratification",
  "acceptance",
  "approval",
  "formalConfirmation",
]);

const UNNAMED =
  "The chart gives the day and not the kind: a signatory's ratification, acceptance, approval or definitive signature.";
const INFERRED =
  "The chart gives the day and not the kind: read as accession, because no signature stands beside it.";

/**
 * What a row of a Council of Europe chart says that its participant did.
 *
 * `DateConsentement` does not say how consent was given. Of a participant that signed it is kept as `consentToBeBound`; of one
 * that never signed it can only be accession, as the final clauses leave a State that did not sign no other way. That is an
 * inference and its note says so. Problems go to `report`.
 */
export function chartActions(
  row: ChartRow,
  participantId: string,
  report: (problem: string) => void,
): readonly ActionDraft[] {
  const { signature, consent, entryIntoForce, denunciation, denunciationEffect } = row;
  for (const problem of contradictions(row)) report(`${quoted(row.name)}: ${problem}`);
  const act = (
    kind: ActionKind,
    heading: string,
    printed: string | null,
    effect: string | null,
    note: string | null,
  ) =>
    printed === null
      ? []
      : [{ participantId, kind, ...days(printed, effect), mark: null, heading, printed, note }];
  return [
    ...act("signature", "DateSignature", signature, null, null),
    ...(signature === null
      ? act("accession", "DateConsentement", consent, entryIntoForce, INFERRED)
      : act("consentToBeBound", "DateConsentement", consent, entryIntoForce, UNNAMED)),
    ...act("denunciation", "DateDenonciation", denunciation, denunciationEffect, null),
  ];
}

function days(printed: string, effect: string | null) {
  const date = dayOf(printed);
  return { date, notBefore: date, notAfter: date, effectiveOn: effect === null ? null : dayOf(effect) };
}

/** Dates that cannot stand together: days are compared as text, each at midnight. */
function contradictions(row: ChartRow): readonly string[] {
  const { signature, consent, entryIntoForce, denunciation, denunciationEffect, suspension } = row;
  const needs = (what: string, day: string | null, other: string, earlier: string | null) => {
    if (day === null) return [];
    if (earlier === null) return [`${what} ${dayOf(day)} without ${other}`];
    return dayOf(day) < dayOf(earlier) ? [`${what} ${dayOf(day)} before ${other} ${dayOf(earlier)}`] : [];
  };
  return [
    ...(signature === null ? [] : needs("consent", consent, "signature", signature)),
    ...needs("entry into force", entryIntoForce, "consent", consent),
    ...needs("denunciation", denunciation, "consent", consent),
    ...needs("effect of denunciation", denunciationEffect, "denunciation", denunciation),
    ...suspensionProblem(suspension),
  ];
}

/** Suspension (VCLT art. 57) has no place in the ledger: the chart is not taken until it has. */
function suspensionProblem(suspension: string | null): readonly string[] {
  return suspension === null ? [] : [`suspended on ${dayOf(suspension)}, which the ledger cannot hold`];
}
