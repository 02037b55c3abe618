import type { ActionKind } from "./action-kind.js";

const verbs: Readonly<Record<ActionKind, string>> = {
  signature: "signed",
  signatureAdReferendum: "signed ad referendum",
  successionToSignature: "succeeded to the signature of",
  confirmationOfSignature: "confirmed its signature of",
  definitiveSignature: "signed definitively",
  ratification: "ratified",
  acceptance: "accepted",
  approval: "approved",
  accession: "acceded to",
  succession: "succeeded to",
  formalConfirmation: "formally confirmed",
  consentToBeBound: "consented to be bound by",
  participation: "became a participant in",
  definitiveAcceptance: "definitively accepted",
  simplifiedProcedure: "joined by simplified procedure",
  provisionalApplication: "applies provisionally",
  provisionalAcceptance: "provisionally accepted",
  application: "applies",
  extension: "extended",
  notification: "made a notification under",
  withdrawal: "withdrew from",
  denunciation: "denounced",
  withdrawalOfConsent: "withdrew its consent to",
  withdrawalOfSignature: "withdrew its signature of",
  rescissionOfWithdrawal: "took back its withdrawal from",
};

/** What a participant did, to stand before the name of a treaty: `acceded to`. */
export function actionVerb(kind: ActionKind): string {
  return verbs[kind];
}

/** An action as a noun: `withdrawalOfSignature` is a `withdrawal of signature`. */
export function actionNoun(kind: ActionKind): string {
  return kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
