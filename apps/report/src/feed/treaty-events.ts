import type { TreatyStanding } from "@depositary/analytics";
import { nameOf } from "../text/standing-words.js";
import type { CalendarEvent } from "./calendar.js";

/** The days of a treaty that matter: signature closes, entry into force. */
export function treatyEvents(standing: TreatyStanding): readonly CalendarEvent[] {
  const { treatyId, signatureClosesOn, inForceOn, sourceId } = standing;
  const name = nameOf(standing);
  const event = (what: string, day: string | null, summary: string): readonly CalendarEvent[] =>
    day === null
      ? []
      : [{ id: `event:${treatyId}:${what}`, day, summary, description: `${treatyId}. Source: ${sourceId}.` }];
  return [
    ...event("signature-closes", signatureClosesOn, `Last day for signature: ${name}`),
    ...event("in-force", inForceOn, `Entry into force: ${name}`),
  ];
}
