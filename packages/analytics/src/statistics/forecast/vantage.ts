import type { IsoDate } from "@depositary/model";
import { monthsBetween } from "./age.js";
import type { History, Observed } from "./history.js";

/** What can be known on the day of a forecast. */
export interface Vantage {
  readonly target: History;
  /** Months from the opening of the target to the day of the forecast. */
  readonly age: number;
  /** Other treaties that had been open for more than six months, each as far as it was known. */
  readonly training: readonly Trained[];
}

/** A treaty to learn from. */
export interface Trained extends Observed {
  /** Half as much for every twenty years that it is older. */
  readonly weight: number;
}

const LEAST_MONTHS = 6;
const HALF_LIFE_MONTHS = 240;
/** Fewer treaties to learn from give no forecast. */
const LEAST_TREATIES = 20;

/** What is known at `age` months of the target: nothing of other treaties after that day, nothing of the target after that age. */
export function vantageAt(target: History, age: number, histories: readonly History[]): Vantage {
  const training = histories.flatMap((history) => {
    const seen = Math.min(
      age + monthsBetween(history.openedOn, target.openedOn),
      monthsBetween(history.openedOn, history.followedTo),
    );
    if (history.treatyId === target.treatyId || seen <= LEAST_MONTHS) return [];
    return [{ history, seen, weight: 0.5 ** (seen / HALF_LIFE_MONTHS) }];
  });
  return { target, age, training };
}

/** The vantage on a day. */
export function vantageOn(target: History, day: IsoDate, histories: readonly History[]): Vantage {
  return vantageAt(target, monthsBetween(target.openedOn, day), histories);
}

/** Treaties whose course after the target's present age has been followed for more than six months. */
export function followedBeyond({ training, age }: Vantage): readonly Trained[] {
  return training.filter(({ seen }) => seen > age + LEAST_MONTHS);
}

/** Whether enough treaties have been followed beyond the target's age to learn from. */
export function isEnoughToLearnFrom(vantage: Vantage): boolean {
  return followedBeyond(vantage).length >= LEAST_TREATIES;
}
