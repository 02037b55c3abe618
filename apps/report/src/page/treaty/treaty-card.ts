import type { TreatyParticipant, TreatyStanding } from "@depositary/analytics";
import { ofTreaty, treatyOf } from "../../site/look-up.js";
import type { Card } from "../../site/page.js";
import type { SiteRecord } from "../../site/record.js";
import { upperFirst } from "../../text/first-letter.js";
import { counted } from "../../text/format-number.js";
import {
  consentNoun,
  consentWords,
  forceWords,
  lastEvidence,
  missingWords,
  nameOf,
} from "../../text/standing-words.js";

/** Whether the treaty is in force and how many have signed and consented, in two sentences. */
export function countsLine(standing: TreatyStanding, participants: readonly TreatyParticipant[]): string {
  return `${forceLine(standing, participants)} ${namedLine(standing, participants)}`;
}

/** Whether the treaty is in force, and how many are missing. */
export function forceLine(standing: TreatyStanding, participants: readonly TreatyParticipant[]): string {
  const isWaiting = participants.length > 0 && standing.inForceOn === null;
  const missing = isWaiting ? missingWords(standing) : null;
  return `${upperFirst(forceWords(standing))}${missing === null ? "" : `, ${missing}`}.`;
}

/** How many have signed and consented. Where nobody signed, as in a treaty open to accession alone, no word of signatories. */
export function namedLine(standing: TreatyStanding, participants: readonly TreatyParticipant[]): string {
  const { signed, actions } = standing;
  if (actions === 0) return "No dated actions are on file.";
  if (participants.length === 0)
    return `${counted(actions, "act")} on file, no signature or instrument among them.`;
  const signatories = signed === 0 ? "" : `${counted(signed, "named signatory", "named signatories")}, `;
  return upperFirst(`${signatories}${joinedWords(standing, participants)} on file.`);
}

/** `131 parties` where the treaty is in force for all that have consented, else how many instruments. */
function joinedWords(standing: TreatyStanding, participants: readonly TreatyParticipant[]): string {
  const parties = participants.filter(({ status }) => status === "party").length;
  return parties > 0 && parties === standing.consented && standing.consentedReported === 0
    ? counted(parties, "party", "parties")
    : consentWords(standing, consentNoun(participants));
}

/** The words of a treaty's picture. */
export function treatyCard(record: SiteRecord, treatyId: string): Card {
  const standing = treatyOf(record, treatyId);
  const participants = ofTreaty(record.participants, treatyId);
  return {
    name: nameOf(standing),
    status: countsLine(standing, participants),
    asOf: lastEvidence(standing, `${consentNoun(participants)}s`),
  };
}
