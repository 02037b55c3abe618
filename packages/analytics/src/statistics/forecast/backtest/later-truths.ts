import { addDays, type EntryIntoForceRule, type IsoDate } from "@depositary/model";
import type { ForecastFacts } from "../facts.js";
import { ageOfNth } from "../history.js";
import { type LaterTruth, samples } from "./origins.js";

/** Treaties opened after those of the test, whose own number of instruments was met after their ledger here ends, on a day that a source states. */
export function laterTruths({ training, rules, treaties }: ForecastFacts): readonly LaterTruth[] {
  return training.flatMap((target): LaterTruth[] => {
    const rule = rules.get(target.treatyId);
    if (rule?.condition.type !== "instruments" || target.openedOn <= samples.test.to) return [];
    const threshold = rule.condition.atLeast;
    const metOn = statedDay(rule, treaties.get(target.treatyId)?.inForceOn ?? rule.officialOn);
    if (metOn === null || metOn <= target.followedTo || Number.isFinite(ageOfNth(target, threshold)))
      return [];
    return [{ target, threshold, metOn }];
  });
}

/** The day of the decisive deposit as stated, else the stated day of entry into force less a delay of days. */
function statedDay({ thresholdMetOn, delay }: EntryIntoForceRule, inForceOn: IsoDate | null): IsoDate | null {
  if (thresholdMetOn !== null) return thresholdMetOn;
  const { days = 0, ...other } = delay ?? { months: 0 };
  return inForceOn !== null && Object.keys(other).length === 0 ? addDays(inForceOn, -days) : null;
}
