import type { TreatyParticipant, TreatyStanding } from "@depositary/analytics";
import { type ActionKind, actionNoun } from "@depositary/model";
import { formatDate, formatInterval, unbroken } from "./format-date.js";
import { counted, formatCount } from "./format-number.js";
import { shortLabel } from "./short-label.js";
import { titleCase } from "./title-case.js";
import { statusWords } from "./words.js";

/** The name by which a treaty is known: a title that its source prints in capitals is not shouted. */
export function nameOf({ shortTitle, title }: Pick<TreatyStanding, "shortTitle" | "title">): string {
  return shortTitle ?? titleCase(title);
}

/** The same for a label beside a line. */
export function labelOf(treaty: Pick<TreatyStanding, "shortTitle" | "title">): string {
  return shortLabel(nameOf(treaty));
}

/** Whether the treaty is in force on the day of the last evidence, in words. */
export function forceWords(standing: TreatyStanding): string {
  if (isForceUnknown(standing)) return "entry into force not on file";
  return standing.inForceOn === null ? "not in force" : `in force since ${formatDate(standing.inForceOn)}`;
}

/** The same as a clause about `subject`, as "the Convention". */
export function forceClause(standing: TreatyStanding, subject: string): string {
  return isForceUnknown(standing)
    ? `whether ${subject} is in force is not on file`
    : `${subject} is ${forceWords(standing)}`;
}

/** Also where a rule is on file, of a treaty that none of its acts is, or whose number is met and whose day another act sets. */
export function isForceUnknown({ inForceOn, threshold, rule, actions, remaining }: TreatyStanding): boolean {
  if (inForceOn !== null) return false;
  return (threshold === null && rule === null) || actions === 0 || remaining === 0;
}

/** Whether there are instruments and none of them is verified. */
export function isOnlyReported({ consented, consentedReported }: TreatyStanding): boolean {
  return consented > 0 && consentedReported === consented;
}

/** `3 reported ratifications`, `12 instruments`: how many have consented, those only reported apart. */
export function consentWords(standing: TreatyStanding, noun: string): string {
  const { consented, consentedReported } = standing;
  if (consented === 0) return `no ${noun}`;
  if (consentedReported === 0) return counted(consented, noun);
  return isOnlyReported(standing)
    ? counted(consented, `reported ${noun}`)
    : `${counted(consented, noun)} (${formatCount(consentedReported)} only reported)`;
}

/** `reported instrument` where none is verified: one number of them may be all that is quoted. */
export function instrumentNoun(standing: TreatyStanding): string {
  return isOnlyReported(standing) ? "reported instrument" : "instrument";
}

/** The last evidence of signatures: the days within which the last one on file lies. */
export function signatureEvidence(standing: TreatyStanding): string | null {
  const { lastSignedNotBefore, lastSignedNotAfter } = standing;
  if (lastSignedNotBefore === null || lastSignedNotAfter === null) return null;
  const { signaturesSeen } = standing;
  if (signaturesSeen !== null && signaturesSeen > lastSignedNotAfter) return formatDate(signaturesSeen);
  return formatInterval({ notBefore: lastSignedNotBefore, notAfter: lastSignedNotAfter });
}

/** The last evidence of instruments. */
export function consentEvidence(standing: TreatyStanding): string | null {
  return standing.consentsSeen === null ? null : formatDate(standing.consentsSeen);
}

/** `Last evidence: July 2026 (signatures), 21 May 2026 (ratifications).`; one day for both is said once. */
export function lastEvidence(standing: TreatyStanding, noun: string): string {
  const days = knownDays(standing, noun);
  return days === null ? "No dated evidence is on file." : `Last evidence: ${days}.`;
}

/** The days of the last evidence alone, to stand after "As of". */
export function evidenceDays(standing: TreatyStanding, noun: string): string {
  return knownDays(standing, noun) ?? "not known";
}

function knownDays(standing: TreatyStanding, noun: string): string | null {
  const signatures = signatureEvidence(standing);
  const consents = consentEvidence(standing);
  const isOneDay = signatures === consents;
  const days = [
    signatures === null || isOneDay ? signatures : `${signatures} (signatures)`,
    consents === null || isOneDay ? null : `${consents} (${noun})`,
    laterDepartures(standing),
  ];
  return days.filter((day) => day !== null).join(", ") || null;
}

/** Of those that left after the table was last seen another page tells: they are counted as gone. */
function laterDepartures({ departuresSeen, consentsSeen }: TreatyStanding): string | null {
  const isLater = departuresSeen !== null && (consentsSeen === null || departuresSeen > consentsSeen);
  return isLater ? `${formatDate(departuresSeen)} (departures)` : null;
}

/** Who has signed, by what they are: `73 States and 1 organisation`. */
export function signedWords({ signedStates, signedOrganisations }: TreatyStanding): string {
  const states = counted(signedStates, "State");
  return signedOrganisations === 0 ? states : `${states} and ${counted(signedOrganisations, "organisation")}`;
}

/** How many are missing, in a short phrase; null where the rule is met or is not a number. */
export function missingWords({ remaining }: TreatyStanding): string | null {
  return remaining === null || remaining === 0 ? null : `${formatCount(remaining)} more needed`;
}

/** The noun for what was deposited: `ratification` where all instruments are ratifications, else `instrument`, also where no kind is named. */
export function consentNoun(participants: readonly { readonly consentKind: ActionKind | null }[]): string {
  const kinds = new Set(participants.flatMap(({ consentKind }) => consentKind ?? []));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined && only !== "consentToBeBound"
    ? actionNoun(only)
    : "instrument";
}

/** Where a participant stands, and from when on it has left where that is on file and after the last evidence. */
export function positionWords({ status, leavesOn }: Pick<TreatyParticipant, "status" | "leavesOn">): string {
  return `${statusWords(status)}${leavesOn === null ? "" : `, withdrawn from ${unbroken(formatDate(leavesOn))}`}`;
}
