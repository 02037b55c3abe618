import type { TreatyStanding } from "@depositary/analytics";
import { ofTreaty } from "../site/look-up.js";
import type { SiteRecord } from "../site/record.js";
import { chancesTold } from "../text/forecast-words.js";
import { formatDate } from "../text/format-date.js";
import { formatChance, formatCount } from "../text/format-number.js";
import { nameOf } from "../text/standing-words.js";
import type { CalendarEvent } from "./calendar.js";

/** The days of a treaty that matter: signature closes, entry into force, and those by which its forecast gives a chance. */
export function treatyEvents(record: SiteRecord, standing: TreatyStanding): readonly CalendarEvent[] {
  const { treatyId, signatureClosesOn, inForceOn, sourceId } = standing;
  const name = nameOf(standing);
  const event = (what: string, day: string | null, summary: string): readonly CalendarEvent[] =>
    day === null
      ? []
      : [{ id: `event:${treatyId}:${what}`, day, summary, description: `${treatyId}. Source: ${sourceId}.` }];
  return [
    ...event("signature-closes", signatureClosesOn, `Last day for signature: ${name}`),
    ...event("in-force", inForceOn, `Entry into force: ${name}`),
    ...forecastReviews(record, treatyId, name),
  ];
}

/** The ends of years by which a chance is told: each shows whether the forecast held. */
function forecastReviews(record: SiteRecord, treatyId: string, name: string): readonly CalendarEvent[] {
  const [forecast] = ofTreaty(record.forecasts, treatyId);
  if (forecast === undefined) return [];
  const { threshold, evidenceOn } = forecast;
  return chancesTold(forecast, record.day).map(({ year, probability }) => ({
    id: `event:${treatyId}:forecast-review-${year}`,
    day: `${year}-12-31`,
    summary: `Forecast review: ${name}, instrument ${formatCount(threshold)} by the end of ${year}? Chance given: ${formatChance(probability)}`,
    description: `${treatyId}. Computed from the evidence up to ${formatDate(evidenceOn)}.`,
  }));
}
