import type { ActionKind, IsoDate, TreatyId } from "@depositary/model";

/** What a participant did, before the treaty's number: `acceded to`. */
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

/** `signed XVIII-16`. */
export function describeAct(kind: ActionKind, treaty: TreatyId): string {
  return `${verbs[kind]} ${treaty}`;
}

/** `withdrawalOfSignature` → `withdrawal of signature`. */
export function nameOfKind(kind: string): string {
  return kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** `2026-07-14` → `on 14 July 2026`; `2026-07-01..2026-07-31` → `between 1 July 2026 and 31 July 2026`. */
export function describeDays(days: string): string {
  const [from = "", to] = days.split("..");
  return to === undefined ? `on ${longDate(from)}` : `between ${longDate(from)} and ${longDate(to)}`;
}

function longDate(date: IsoDate): string {
  const [year, month, day] = date.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}
