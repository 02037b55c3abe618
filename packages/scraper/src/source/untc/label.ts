import { type ActionKind, effectOf } from "@depositary/model/action-kind";
import type { Heading } from "./status-record.js";

/**
 * Every label met in a column heading and the action that it names: the 114 headings of 2014/15 and those that later
 * documents added. A label that is not here is an error, not a default.
 *
 * `… or …`: the heading leaves open which of two acts it was; both express consent, so it is kept as consent to be bound.
 * `Confirmation of signature` (XIV-7-a) stands beside definitive signature: confirmed, a signature ad referendum is a
 * full signature (VCLT art. 12(2)(b)), and there no ratification follows. `Confirmation of signature ad referendum`
 * (XIV-7) is followed by ratification and does not bind.
 */
export const labelKinds: ReadonlyMap<string, ActionKind> = new Map<string, ActionKind>([
  ["Signature", "signature"],
  ["Signature by non-regional members under Section 3 (c) (i) of resolution 07-79", "signature"],
  ["Signature ad referendum", "signatureAdReferendum"],
  ["Succession to signature", "successionToSignature"],
  ["Confirmation of signature ad referendum", "confirmationOfSignature"],
  ["Confirmation of signature", "definitiveSignature"],
  ["Definitive signature", "definitiveSignature"],
  ["Definitive signature of the Protocol", "definitiveSignature"],
  ["Definitive signature or acceptance of the Protocol", "consentToBeBound"],
  ["Definitive signature or participation in the Convention and the Protocol", "consentToBeBound"],
  ["Ratification", "ratification"],
  ["Ratification of the Agreement as amended by the Protocol", "ratification"],
  ["Ratification of the Convention and the Protocol", "ratification"],
  ["Ratification of the Convention as amended", "ratification"],
  ["Ratification of the Convention as amended by the Protocol", "ratification"],
  ["Acceptance", "acceptance"],
  ["Acceptance of the Protocol", "acceptance"],
  [
    "Acceptance ipso facto by virtue of article 10 (1) of the Convention of 12 September 1923, as amended",
    "acceptance",
  ],
  ["Definitive acceptance", "definitiveAcceptance"],
  ["Approval", "approval"],
  ["Accession", "accession"],
  ["Accession to the Agreement as amended by the Protocol", "accession"],
  ["Accession to the Convention as amended", "accession"],
  ["Accession to the Convention as amended by the Protocol", "accession"],
  ["Succession", "succession"],
  ["Succession to the Agreement and the Protocol", "succession"],
  ["Succession to the Agreement as amended by the Protocol", "succession"],
  ["Succession to the Convention and the Protocol", "succession"],
  ["Succession to the Convention as amended", "succession"],
  ["Succession to the Convention as amended by the Protocol", "succession"],
  ["Succession to the Protocol", "succession"],
  ["Formal confirmation", "formalConfirmation"],
  ["Consent to be bound", "consentToBeBound"],
  ["Simplified procedure", "simplifiedProcedure"],
  ["Participation", "participation"],
  ["Participation by virtue of accession to the Protocol of 11 April 1980", "participation"],
  [
    "Participation in the Agreement as amended under paragraph 4 of resolution 05-79 and paragraph 1 of article 60 of the unamended Agreement",
    "participation",
  ],
  [
    "Participation in the Convention by virtue of ratification, accession or succession to the Protocol of 25 March 1972 or to the 1961 Convention after the entry into force of the Protocol",
    "participation",
  ],
  ["Participation under article XI of the Protocol of 11 April 1980", "participation"],
  ["Participation under articles 3 (2) and (3)", "participation"],
  ["Provisional application", "provisionalApplication"],
  ["Provisional application by virtue of a notification", "provisionalApplication"],
  [
    "Provisional application by virtue of signature, adoption of the Agreement or accession thereto",
    "provisionalApplication",
  ],
  ["Provisional application of the Agreement as amended and extended", "provisionalApplication"],
  ["Provisional application under article 23", "provisionalApplication"],
  ["Provisional application under Article V", "provisionalApplication"],
  ["Undertaking of provisional application in accordance with article 31", "provisionalApplication"],
  ["Provisional acceptance", "provisionalAcceptance"],
  ["Provisional acceptance/accession", "provisionalAcceptance"],
  ["Application", "application"],
  ["Application of regulation", "application"],
  ["Extension", "extension"],
  ["Notification in respect of the Agreement as amended", "notification"],
  ["Notification of non-provisional application under article 7 (1) (b)", "notification"],
  ["Notification under article 21 (1)", "notification"],
  ["Notification under article 25", "notification"],
]);

/** Labels that hold a comma of their own and must be recognised before a heading is split at its commas. */
export const labelsWithComma: readonly string[] = [...labelKinds.keys()].filter((label) =>
  label.includes(","),
);

/**
 * The action that a date with this letter means under this heading; `mark` is null for a date without a letter, and
 * letters are case-sensitive (`a` accession, `A` acceptance). Null where the heading does not define the letter, or
 * gives it two meanings that cannot be told apart.
 */
export function meaningOf(heading: Heading, mark: string | null): ActionKind | null {
  const marked = heading.labels.filter((one) => one.mark === mark);
  if (marked.length === 1) return labelKinds.get(marked[0]?.label ?? "") ?? null;
  const kinds = [...new Set(labelsFor(heading, mark).map((label) => labelKinds.get(label) ?? null))];
  if (kinds.length === 1) return kinds[0] ?? null;
  // Headings such as "Definitive signature of the Protocol, Acceptance of the Protocol" (chapters VI to VIII) do not
  // say which of their acts an unlettered date is; where all of them bind, it is consent to be bound.
  const allBind = kinds.every((kind) => kind !== null && effectOf(kind) === "consents");
  return kinds.length > 1 && mark === null && allBind ? "consentToBeBound" : null;
}

/**
 * Whether a row with a date in this column is a party as the depositary counts: consent to be bound, or the application
 * of a UN Regulation (XI-B-16-147 prints 48 parties for its 48 dates of application).
 */
export function isConsentHeading(heading: Heading): boolean {
  return hasKind(heading, (kind) => kind === "application" || effectOf(kind) === "consents");
}

/** Whether a date in this column is, by its heading, a signature that does not bind by itself. */
export function isSignatureHeading(heading: Heading): boolean {
  return hasKind(heading, (kind) => effectOf(kind) === "signs");
}

function hasKind(heading: Heading, isWanted: (kind: ActionKind) => boolean): boolean {
  return heading.labels.some(({ label }) => {
    const kind = labelKinds.get(label);
    return kind !== undefined && isWanted(kind);
  });
}

function labelsFor({ labels }: Heading, mark: string | null): readonly string[] {
  const found = labels.filter((one) => one.mark === mark).map(({ label }) => label);
  // XIV-7-a heads a column "Signature ad referendum (s)" and prints its dates without the letter.
  const [only] = labels;
  const isUnlettered = labels.length === 1 && mark === null && only?.label === "Signature ad referendum";
  return found.length === 0 && isUnlettered ? [only.label] : found;
}
