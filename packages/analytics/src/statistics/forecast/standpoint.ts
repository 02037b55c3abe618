import type { IsoDate } from "@depositary/model";
import { type Act, dayNumber, historyOf, type Subject } from "./acts.js";
import { type ForecastFacts, type ForecastTreaty, lastDay } from "./facts.js";
import type { History } from "./history.js";
import { followedBeyond, isEnoughToLearnFrom, type Vantage, vantageOn } from "./vantage.js";

/** Where a treaty stood on a day, by what can be known of it then. */
export interface Standpoint {
  readonly treaty: ForecastTreaty;
  readonly subject: Subject;
  /** The day that was asked for. */
  readonly asOf: IsoDate;
  /** That day, or that of the last evidence where it is earlier: no later fact is looked at. */
  readonly evidenceOn: IsoDate;
  /** Its acts that can have happened by then. */
  readonly known: readonly Act[];
  /** What is certain to have happened. */
  readonly certain: History;
  readonly vantage: Vantage;
}

/** Why there is no forecast. */
export interface NoForecast {
  readonly reason: string;
}

/** The standpoint on a day, by default the last day of the record; or why a forecast from there cannot be made. */
export function standpointOf(
  facts: ForecastFacts,
  treatyId: string,
  asOf: IsoDate = lastDay(facts),
): Standpoint | NoForecast {
  const treaty = facts.treaties.get(treatyId);
  if (treaty === undefined)
    return { reason: "no treaty of this number is on file; treaty numbers look like XVIII-16" };
  const { openedOn, evidenceOn: followedTo } = treaty;
  const acts = facts.actsOf(treatyId);
  if (openedOn === null) return { reason: "the day on which it was opened is not on file" };
  if (acts.length === 0 || followedTo === null) return { reason: "no action of this treaty is on file" };
  if (asOf < openedOn) return { reason: `it was opened on ${openedOn}, after ${asOf}` };
  const evidenceOn = asOf < followedTo ? asOf : followedTo;
  const subject = { treatyId, openedOn, followedTo };
  const known = acts.filter(({ notBefore }) => notBefore <= dayNumber(evidenceOn));
  const certain = historyOf(subject, known, facts.states);
  const vantage = vantageOn(certain, evidenceOn, facts.training);
  return { treaty, subject, asOf, evidenceOn, known, certain, vantage };
}

/** Why too little can be learned on the day of a vantage; null where it is enough. The later the day, the less. */
export function tooLittle(vantage: Vantage, day: IsoDate, evidenceOn: IsoDate): NoForecast | null {
  if (isEnoughToLearnFrom(vantage)) return null;
  const treaties = followedBeyond(vantage).length;
  const reason = `only ${treaties} treaties were followed beyond its age by ${day}: too few to learn from`;
  return { reason: day > evidenceOn ? `${reason}; its own evidence ends on ${evidenceOn}` : reason };
}
