import { forecastCaseTable, forecastScoreTable } from "@depositary/model";
import { insertRows } from "../../load/insert-rows.js";
import { everyCore } from "../in-threads.js";
import type { Statistic } from "../statistic.js";
import { backtestCases } from "./backtest/cases.js";
import { contentOf } from "./backtest/content.js";
import { scoreRows } from "./backtest/score-rows.js";
import { forecastFactTables, readForecastFacts } from "./facts.js";

/** How good the forecasts would have been. */
export const backtestStatistic: Statistic = {
  name: "forecast-backtest",
  module: import.meta.url,
  reads: forecastFactTables,
  fills: [forecastCaseTable, forecastScoreTable],
  content: async ({ database, rules }) => contentOf(await readForecastFacts(database, rules)),
  compute: async ({ database, rules, progress }) => {
    const worker = new URL("./backtest/worker.js", import.meta.url);
    const cases = await backtestCases(await readForecastFacts(database, rules), everyCore(worker, progress));
    await insertRows(database, forecastCaseTable, cases);
    await insertRows(database, forecastScoreTable, scoreRows(cases));
  },
};
