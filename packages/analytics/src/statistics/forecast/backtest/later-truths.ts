import { addDays, DAYS_PER_MONTH, type EntryIntoForceRule, type IsoDate } from "@depositary/model";
import { historyOf } from "../acts.js";
import { monthsBetween } from "../age.js";
import { numberOf } from "../clause.js";
import type { ForecastFacts } from "../facts.js";
import { ageOfNth, type History } from "../history.js";
import { type LaterTruth, samples } from "./origins.js";

/** Treaties opened after those of the test, whose own number of instruments was met after the last day of which the forecast learns. */
export function laterTruths(facts: ForecastFacts): readonly LaterTruth[] {
  return [...facts.training.flatMap((target) => statedTruth(target, facts)), ...ledgerTruths(facts)];
}

/** Of a treaty from which the forecast learns: the day that a source states, where it is later than what is learnt. */
function statedTruth(target: History, { rules, treaties }: ForecastFacts): readonly LaterTruth[] {
  const { treatyId, openedOn, followedTo } = target;
  const rule = rules.get(treatyId);
  const threshold = rule === undefined ? null : numberOf(rule);
  if (rule === undefined || threshold === null || openedOn <= samples.test.to) return [];
  const metOn = statedDay(rule, treaties.get(treatyId)?.inForceOn ?? rule.officialOn);
  const isMet = ageOfNth(target, threshold) <= monthsBetween(openedOn, followedTo);
  return metOn === null || metOn <= followedTo || isMet ? [] : [{ target, threshold, metOn }];
}

/** Of the others, which are on file up to the decisive deposit and beyond: its day in the ledger. */
function ledgerTruths(facts: ForecastFacts): readonly LaterTruth[] {
  const learnt = new Set(facts.training.map(({ treatyId }) => treatyId));
  return [...facts.treaties.values()].flatMap(({ treatyId, openedOn, evidenceOn }): LaterTruth[] => {
    const rule = facts.rules.get(treatyId);
    if (learnt.has(treatyId) || openedOn === null || evidenceOn === null) return [];
    const threshold = rule === undefined ? null : numberOf(rule);
    if (threshold === null || openedOn <= samples.test.to) return [];
    const subject = { treatyId, openedOn, followedTo: evidenceOn };
    const target = historyOf(subject, facts.actsOf(treatyId), facts.states);
    const days = Math.round(ageOfNth(target, threshold) * DAYS_PER_MONTH);
    return Number.isFinite(days) ? [{ target, threshold, metOn: addDays(openedOn, days) }] : [];
  });
}

/** The day of the decisive deposit as stated, else the stated day of entry into force less a delay of days. */
function statedDay({ thresholdMetOn, delay }: EntryIntoForceRule, inForceOn: IsoDate | null): IsoDate | null {
  if (thresholdMetOn !== null) return thresholdMetOn;
  const { days = 0, ...other } = delay ?? { months: 0 };
  return inForceOn !== null && Object.keys(other).length === 0 ? addDays(inForceOn, -days) : null;
}
