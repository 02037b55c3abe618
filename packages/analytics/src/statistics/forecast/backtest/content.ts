import { monthsBetween } from "../age.js";
import type { ForecastFacts } from "../facts.js";
import { laterTruths } from "./later-truths.js";

/** What the backtest follows from: the course of the treaties of the training set, as far as they are followed. */
export function contentOf(facts: ForecastFacts): string {
  const courses = facts.training.map((history) => {
    const seen = monthsBetween(history.openedOn, history.followedTo);
    const { treatyId, openedOn, entered, signed, consented, succeeded } = history;
    const parts = [entered, signed, consented, succeeded].map((ages) =>
      [...ages].map((age) => (age <= seen ? age : null)),
    );
    return { treatyId, openedOn, seen, parts };
  });
  const truths = laterTruths(facts).map(({ target, ...truth }) => ({ treatyId: target.treatyId, ...truth }));
  return JSON.stringify({ courses, truths });
}
