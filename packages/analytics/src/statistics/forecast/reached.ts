import type { IsoDate } from "@depositary/model";
import { type DayOfAct, historyOf, type Subject } from "./acts.js";
import type { ForecastFacts } from "./facts.js";
import { ageOfNth } from "./history.js";
import { dayAfterMonths } from "./quantile.js";

/** The first and the last day on which a threshold can have been met by the acts on file; null where they do not meet it. */
export interface Reached {
  readonly earliest: IsoDate | null;
  readonly latest: IsoDate | null;
}

/** When a treaty met a threshold by the ledger, unknown days read as early and as late as they can be. */
export function reachedBetween(
  { actsOf, states }: ForecastFacts,
  subject: Subject,
  threshold: number,
): Reached {
  const acts = actsOf(subject.treatyId);
  const day = (read: DayOfAct) => {
    const age = ageOfNth(historyOf(subject, acts, states, read), threshold);
    return Number.isFinite(age) ? dayAfterMonths(subject.openedOn, age) : null;
  };
  return { earliest: day(({ notBefore }) => notBefore), latest: day(({ notAfter }) => notAfter) };
}
