import { nextConsentScoreTable } from "@depositary/model";
import { insertRows } from "../../load/insert-rows.js";
import { contentOf } from "../forecast/backtest/content.js";
import { forecastFactTables, readForecastFacts } from "../forecast/facts.js";
import { everyCore } from "../in-threads.js";
import type { Statistic } from "../statistic.js";
import { pastRankings } from "./backtest.js";
import { nextScoreRows } from "./score-rows.js";

/** How good rankings of the States that may consent next would have been. */
export const nextBacktestStatistic: Statistic = {
  name: "next-consent-backtest",
  module: import.meta.url,
  reads: forecastFactTables,
  fills: [nextConsentScoreTable],
  content: async ({ database, rules }) => contentOf(await readForecastFacts(database, rules)),
  compute: async ({ database, rules, progress }) => {
    const worker = new URL("./worker.js", import.meta.url);
    const facts = await readForecastFacts(database, rules);
    const rankings = await pastRankings(facts, everyCore(worker, progress));
    await insertRows(database, nextConsentScoreTable, nextScoreRows(rankings));
  },
};
