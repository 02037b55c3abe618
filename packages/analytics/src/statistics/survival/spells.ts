import { groupBy } from "@depositary/model";
import type { RiskSpan } from "./cox.js";
import type { StateHistory } from "./histories.js";
import type { Spell } from "./kaplan-meier.js";

/**
 * From opening to consent, of a State that existed at opening and neither consented nor succeeded that day; null for
 * another. A succession ends the time at risk and is no event.
 */
export function consentSpell({ existed, consented, succeeded, followed }: StateHistory): Spell | null {
  return existed > 0 ? null : endOf(0, consented, succeeded, followed);
}

/** From signature to consent, of a State that signed and had not consented or succeeded by then; null for another. */
export function ratificationSpell({ signed, consented, succeeded, followed }: StateHistory): Spell | null {
  return signed === null ? null : endOf(signed, consented, succeeded, followed);
}

/** The spans of a State's time from opening, or from its first day, to consent: unsigned, then signed. */
export function signatureSpans({
  treatyId,
  existed,
  signed,
  consented,
  succeeded,
  followed,
}: StateHistory): readonly RiskSpan[] {
  const spell = endOf(existed, consented, succeeded, followed);
  if (spell === null) return [];
  const stop = existed + spell.days;
  const signs = signed === null ? stop : Math.min(Math.max(signed, existed), stop);
  const unsigned = { stratum: treatyId, start: existed, stop: signs, isEvent: false, covariate: 0 };
  const last = { stratum: treatyId, start: signs, stop, isEvent: spell.isEvent, covariate: 1 };
  if (signs === stop) return [{ ...unsigned, isEvent: spell.isEvent }];
  return signs === existed ? [last] : [unsigned, last];
}

/** From opening to the `n`th consent, of each treaty that was followed at all. */
export function nthSpells(histories: readonly StateHistory[], n: number): readonly Spell[] {
  return [...groupBy(histories, ({ treatyId }) => treatyId).values()].flatMap((states) => {
    const days = states.flatMap(({ consented }) => consented ?? []).sort((a, b) => a - b);
    const followed = states[0]?.followed ?? 0;
    const nth = days[n - 1];
    return followed === 0 ? [] : [{ days: Math.max(1, nth ?? followed), isEvent: nth !== undefined }];
  });
}

function endOf(
  start: number,
  consented: number | null,
  succeeded: number | null,
  followed: number,
): Spell | null {
  const censored = Math.min(succeeded ?? followed, followed);
  const isEvent = consented !== null && consented <= censored;
  const days = (isEvent ? consented : censored) - start;
  return days <= 0 ? null : { days, isEvent };
}
