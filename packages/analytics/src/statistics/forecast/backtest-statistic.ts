import {
  actionTable,
  type ForecastCase,
  forecastCaseTable,
  forecastScoreTable,
  membershipTable,
  participantTable,
  trainingTreatyTable,
  treatyTable,
} from "@depositary/model";
import { insertRows } from "../../load/insert-rows.js";
import { seeded } from "../random.js";
import type { Statistic } from "../statistic.js";
import { caseRows } from "./backtest/case-rows.js";
import { contentOf } from "./backtest/content.js";
import { laterTruths } from "./backtest/later-truths.js";
import { laterOrigins, openedWithin, originsOf, samples } from "./backtest/origins.js";
import { scoreRows } from "./backtest/score-rows.js";
import { type ForecastFacts, readForecastFacts } from "./facts.js";
import { isEnoughToLearnFrom, vantageAt } from "./vantage.js";

const SEED = 20140701;

/** Every case of the backtest: the test, and treaties opened since. */
export function backtestCases(
  facts: ForecastFacts,
  progress: (done: number, total: number) => void = () => {},
): readonly ForecastCase[] {
  const { training } = facts;
  const origins = [
    ...originsOf(openedWithin(training, samples.test)),
    ...laterOrigins(laterTruths(facts)),
  ].filter(({ target, age }) => isEnoughToLearnFrom(vantageAt(target, age, training)));
  return origins.flatMap((origin, index) => {
    progress(index, origins.length);
    return caseRows(origin, training);
  });
}

/** How good the forecasts would have been. */
export const backtestStatistic: Statistic = {
  name: "forecast-backtest",
  module: import.meta.url,
  reads: [trainingTreatyTable, treatyTable, actionTable, participantTable, membershipTable],
  fills: [forecastCaseTable, forecastScoreTable],
  content: async ({ database, rules }) => contentOf(await readForecastFacts(database, rules)),
  compute: async ({ database, rules, progress }) => {
    const cases = backtestCases(await readForecastFacts(database, rules), progress);
    await insertRows(database, forecastCaseTable, cases);
    await insertRows(
      database,
      forecastScoreTable,
      scoreRows(cases, () => seeded(SEED).uniform),
    );
  },
};
