import type { TreatyParticipant, TreatyStanding } from "@depositary/analytics";
import { ofTreaty } from "../../site/look-up.js";
import { laterTotals } from "../../site/record/last-day.js";
import type { SiteRecord } from "../../site/record.js";
import { formatDate } from "../../text/format-date.js";
import { counted } from "../../text/format-number.js";
import { consentNoun, lastEvidence } from "../../text/standing-words.js";
import { forceLine, namedLine } from "./treaty-card.js";

/** Where the treaty stands, and as of when: totals in print first where they are later than the last name. */
export function statusLine(record: SiteRecord, standing: TreatyStanding): string {
  const participants = ofTreaty(record.participants, standing.treatyId);
  const sentences = [
    forceLine(standing, participants),
    printedLine(record, standing),
    namedLine(standing, participants),
    ...leavingLines(participants, record.day),
    standing.actions === 0 ? null : evidenceLine(record, standing),
  ];
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

/** `164 signatories and 193 parties as printed by …`; null where the names on file are as late. */
function printedLine({ sources }: SiteRecord, standing: TreatyStanding): string | null {
  const printed = laterTotals(standing);
  if (printed === null) return null;
  const { signatories, parties, asAt } = printed;
  const totals = [
    signatories === null ? null : counted(signatories, "signatory", "signatories"),
    parties === null ? null : counted(parties, "party", "parties"),
  ].filter((total) => total !== null);
  const publisher = sources.find((source) => source.sourceId === standing.sourceId)?.publisher;
  if (totals.length === 0 || publisher === undefined) return null;
  return `${totals.join(" and ")} as printed by the ${publisher}, as at ${formatDate(asAt)}.`;
}

/** Who is among them, and by a notice on file has left after the last evidence but by `day`, or leaves after that. */
function leavingLines(participants: readonly TreatyParticipant[], day: string): readonly string[] {
  const said = (words: string, isMeant: (leavesOn: string) => boolean) => {
    const meant = participants.flatMap(({ name, leavesOn }) =>
      leavesOn !== null && isMeant(leavesOn) ? [`${name}, with effect from ${formatDate(leavesOn)}`] : [],
    );
    return meant.length === 0 ? [] : [`${words}: ${meant.join("; ")}.`];
  };
  return [
    ...said("Withdrawn since, by notice on file", (leavesOn) => leavesOn <= day),
    ...said("Notice of withdrawal on file", (leavesOn) => leavesOn > day),
  ];
}

function evidenceLine(record: SiteRecord, standing: TreatyStanding): string {
  const participants = ofTreaty(record.participants, standing.treatyId);
  if (participants.length > 0) return lastEvidence(standing, `${consentNoun(participants)}s`);
  const seen = ofTreaty(record.ledger, standing.treatyId).map(({ lastSeen }) => lastSeen);
  return `Last evidence: ${formatDate(seen.reduce((a, b) => (b > a ? b : a), ""))}.`;
}
