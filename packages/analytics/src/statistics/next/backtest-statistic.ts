import {
  actionTable,
  membershipTable,
  nextConsentScoreTable,
  participantTable,
  trainingTreatyTable,
  treatyTable,
} from "@depositary/model";
import { insertRows } from "../../load/insert-rows.js";
import { contentOf } from "../forecast/backtest/content.js";
import { readForecastFacts } from "../forecast/facts.js";
import { seeded } from "../random.js";
import type { Statistic } from "../statistic.js";
import { pastRankings } from "./backtest.js";
import { readGroups } from "./groups.js";
import { nextScoreRows } from "./score-rows.js";

const SEED = 20140701;

/** How good rankings of the States that may consent next would have been. */
export const nextBacktestStatistic: Statistic = {
  name: "next-consent-backtest",
  module: import.meta.url,
  reads: [trainingTreatyTable, treatyTable, actionTable, participantTable, membershipTable],
  fills: [nextConsentScoreTable],
  content: async ({ database, rules }) => {
    const facts = await readForecastFacts(database, rules);
    return JSON.stringify([contentOf(facts), await readGroups(database, facts)]);
  },
  compute: async ({ database, rules, progress }) => {
    const facts = await readForecastFacts(database, rules);
    const rankings = pastRankings(facts, await readGroups(database, facts), progress);
    await insertRows(
      database,
      nextConsentScoreTable,
      nextScoreRows(rankings, () => seeded(SEED).uniform),
    );
  },
};
