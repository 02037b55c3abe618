import type { TreatyStanding } from "@depositary/analytics";
import { ofTreaty, treatyOf } from "../../site/look-up.js";
import type { Card } from "../../site/page.js";
import type { SiteRecord } from "../../site/record.js";
import { counted } from "../../text/format-number.js";
import { consentNoun, consentWords, forceWords, lastEvidence, nameOf } from "../../text/standing-words.js";
import { upperFirst } from "../../text/upper-first.js";

/** Whether the treaty is in force and how many have signed and consented, in two sentences. */
export function countsLine(standing: TreatyStanding, noun: string): string {
  const { signed, consented, actions } = standing;
  const force = forceWords(standing);
  const status = `${upperFirst(force)}.`;
  if (actions === 0) return `${status} No dated actions are on file.`;
  const consent = consented === 0 ? `no ${noun} on file` : `${consentWords(standing, noun)} on file`;
  return `${status} ${counted(signed, "named signatory", "named signatories")}, ${consent}.`;
}

/** The words of a treaty's picture. */
export function treatyCard(record: SiteRecord, treatyId: string): Card {
  const standing = treatyOf(record, treatyId);
  const noun = consentNoun(ofTreaty(record.participants, treatyId));
  return {
    name: nameOf(standing),
    status: countsLine(standing, noun),
    asOf: lastEvidence(standing, `${noun}s`),
  };
}
