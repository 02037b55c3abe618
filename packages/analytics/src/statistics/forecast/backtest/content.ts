import { monthsBetween } from "../age.js";
import type { ForecastFacts } from "../facts.js";
import { laterTruths } from "./later-truths.js";

/** What the backtest follows from: the course of its treaties, those of the training set and those since, as far as they are followed. */
export function contentOf(facts: ForecastFacts): string {
  const later = laterTruths(facts);
  const histories = new Set([...facts.training, ...later.map(({ target }) => target)]);
  const courses = [...histories].map((history) => {
    const seen = monthsBetween(history.openedOn, history.followedTo);
    const { treatyId, openedOn, entered, signed, consented, succeeded } = history;
    const parts = [entered, signed, consented, succeeded].map((ages) =>
      [...ages].map((age) => (age <= seen ? age : null)),
    );
    return { treatyId, openedOn, seen, parts };
  });
  const truths = later.map(({ target, ...truth }) => ({ treatyId: target.treatyId, ...truth }));
  return JSON.stringify({ courses, truths });
}
