import type { ActionKind } from "@depositary/model";
import { quoted } from "../../one-line.js";
import type { Code, PartyDate, PartyRow } from "../../source/verdragenbank/index.js";
import type { ActionDraft } from "../action-draft.js";

/**
 * What a code behind a date means. `R` stands for ratification, acceptance, approval and notification, `NB` for what is not
 * known: both are kept as `consentToBeBound`, which claims no more.
 */
const KINDS: Readonly<Record<Code, ActionKind>> = {
  O: "definitiveSignature",
  R: "consentToBeBound",
  T: "accession",
  VG: "succession",
  NB: "consentToBeBound",
};

/** Kinds of action that the table can show. */
export const PARTY_KINDS: ReadonlySet<ActionKind> = new Set([
  "signature",
  "provisionalApplication",
  "ratification",
  "acceptance",
  "approval",
  "denunciation",
  ...Object.values(KINDS),
]);

/** What a party's row says that it did, and what it says that is no act. */
export interface PartyActions {
  readonly drafts: readonly ActionDraft[];
  readonly remarks: readonly string[];
}

/** Problems go to `report`: a date without the act that it needs, a consent without a code, an effect before a deposit. */
export function partyActions(
  { name, dates }: PartyRow,
  participantId: string,
  report: (problem: string) => void,
): PartyActions {
  const { signature, provisionalApplication, consent, inForce, denunciation, outOfForce } = dates;
  const bound = consent ?? (signature?.code === "O" ? signature : null);
  for (const problem of contradictions({ name, dates }, bound)) report(`${quoted(name)}: ${problem}`);
  const act = (kind: ActionKind | null, heading: string, date: PartyDate | null, effect: PartyDate | null) =>
    kind === null || date === null ? [] : [draftOf(participantId, kind, heading, date, effect)];
  const drafts = [
    ...act(signature?.code === "O" ? null : "signature", "Ondertekening", signature, null),
    ...act("provisionalApplication", "Voorlopige toepassing", provisionalApplication, null),
    ...act(
      bound?.code ? KINDS[bound.code] : null,
      consent === null ? "Ondertekening" : "Ratificatie",
      bound,
      inForce,
    ),
    ...act("denunciation", "Opzegging", denunciation, outOfForce),
  ];
  const isAct = denunciation !== null || outOfForce === null;
  const remarks = [
    ...(drafts.length === 0 ? [`${name} stands in the table without an act`] : []),
    ...(isAct ? [] : [`${name}: out of force since ${outOfForce.day} without a denunciation: no act`]),
  ];
  return { drafts, remarks };
}

function draftOf(
  participantId: string,
  kind: ActionKind,
  heading: string,
  { day, code, printed }: PartyDate,
  effect: PartyDate | null,
): ActionDraft {
  const days = { date: day, notBefore: day, notAfter: day, effectiveOn: effect?.day ?? null };
  return { participantId, kind, ...days, mark: code, heading, printed, note: null };
}

function contradictions({ dates }: PartyRow, bound: PartyDate | null): readonly string[] {
  const { signature, provisionalApplication, consent, inForce, denunciation, outOfForce } = dates;
  const uncoded = { provisionalApplication, inForce, denunciation, outOfForce };
  const problems = Object.entries(uncoded)
    .filter(([, date]) => date !== null && date.code !== null)
    .map(([column, date]) => `${column}: a code that belongs to a consent: ${quoted(date?.printed ?? null)}`);
  if (signature !== null && signature.code !== null && signature.code !== "O")
    problems.push(`a signature with the code ${signature.code}`);
  if (signature?.code === "O" && consent !== null)
    problems.push("a definitive signature and another consent");
  if (consent !== null && consent.code === null)
    problems.push(`no code says what ${quoted(consent.printed)} is`);
  if (inForce !== null && bound === null) problems.push(`in force since ${inForce.day} without a consent`);
  // a successor is bound from its independence, which comes before its notification
  if (inForce !== null && bound !== null && bound.code !== "VG" && inForce.day < bound.day)
    problems.push(`in force since ${inForce.day}, before the consent of ${bound.day}`);
  if (denunciation !== null && bound === null && provisionalApplication === null)
    problems.push(`denounced on ${denunciation.day} without a consent`);
  if (denunciation !== null && outOfForce !== null && outOfForce.day < denunciation.day)
    problems.push(`out of force since ${outOfForce.day}, before the denunciation of ${denunciation.day}`);
  return problems;
}
