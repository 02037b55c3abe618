/**
 * What a participant can do with a treaty, in the words of the Vienna Convention on the Law of Treaties 1969 (VCLT) and
 * of the column headings of the depositary. Different acts keep different names: acceptance is not ratification.
 */
export const actionKinds = [
  "signature",
  "signatureAdReferendum",
  "successionToSignature",
  "confirmationOfSignature",
  "definitiveSignature",
  "ratification",
  "acceptance",
  "approval",
  "accession",
  "succession",
  "formalConfirmation",
  "consentToBeBound",
  "participation",
  "definitiveAcceptance",
  "simplifiedProcedure",
  "provisionalApplication",
  "provisionalAcceptance",
  "application",
  "extension",
  "notification",
  "withdrawal",
  "denunciation",
  "withdrawalOfConsent",
  "withdrawalOfSignature",
  "rescissionOfWithdrawal",
] as const;
export type ActionKind = (typeof actionKinds)[number];

/** What an action does to the participant's position. */
export type ActionEffect = "signs" | "consents" | "applies provisionally" | "leaves" | "stays" | "none";

const effects: Readonly<Record<ActionKind, ActionEffect>> = {
  signature: "signs",
  signatureAdReferendum: "signs",
  successionToSignature: "signs",
  confirmationOfSignature: "signs",
  definitiveSignature: "consents",
  ratification: "consents",
  acceptance: "consents",
  approval: "consents",
  accession: "consents",
  succession: "consents",
  formalConfirmation: "consents",
  consentToBeBound: "consents",
  participation: "consents",
  definitiveAcceptance: "consents",
  simplifiedProcedure: "consents",
  provisionalApplication: "applies provisionally",
  provisionalAcceptance: "applies provisionally",
  application: "none",
  extension: "none",
  notification: "none",
  withdrawal: "leaves",
  denunciation: "leaves",
  withdrawalOfConsent: "leaves",
  withdrawalOfSignature: "leaves",
  rescissionOfWithdrawal: "stays",
};

/** The one place that says what a kind of action does. */
export function effectOf(kind: ActionKind): ActionEffect {
  return effects[kind];
}

/** Kinds that express consent to be bound (VCLT arts. 11 to 17; succession: Vienna Convention of 1978). */
export const consentKinds: readonly ActionKind[] = actionKinds.filter((kind) => effects[kind] === "consents");
