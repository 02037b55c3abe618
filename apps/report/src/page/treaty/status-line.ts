import type { TreatyStanding } from "@depositary/analytics";
import { ofTreaty } from "../../site/look-up.js";
import type { SiteRecord } from "../../site/record.js";
import { formatDate } from "../../text/format-date.js";
import { consentNoun, lastEvidence } from "../../text/standing-words.js";
import { countsLine } from "./treaty-card.js";

/** Where the treaty stands, and as of when. */
export function statusLine(record: SiteRecord, standing: TreatyStanding): string {
  const participants = ofTreaty(record.participants, standing.treatyId);
  const counts = countsLine(standing, participants);
  if (standing.actions === 0) return counts;
  const seen = ofTreaty(record.ledger, standing.treatyId).map(({ lastSeen }) => lastSeen);
  const evidence =
    participants.length === 0
      ? `Last evidence: ${formatDate(seen.reduce((a, b) => (b > a ? b : a), ""))}.`
      : lastEvidence(standing, `${consentNoun(participants)}s`);
  return `${counts} ${evidence}`;
}
