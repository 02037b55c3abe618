// One forecast of the Convention against Cybercrime, a backtest, or all ideal points: `forecast`, `backtest`, `next` or `ideal points`.
// Prints seconds and a result.
import { fileURLToPath } from "node:url";
import { fillDatabase } from "../packages/analytics/dist/build/fill-database.js";
import { openDatabase } from "../packages/analytics/dist/index.js";
import { readRules } from "../packages/analytics/dist/load/rules.js";
import { backtestStatistic } from "../packages/analytics/dist/statistics/forecast/backtest-statistic.js";
import { readForecastFacts } from "../packages/analytics/dist/statistics/forecast/facts.js";
import { outlookOf } from "../packages/analytics/dist/statistics/forecast/outlook.js";
import { nextBacktestStatistic } from "../packages/analytics/dist/statistics/next/backtest-statistic.js";
import { idealPointStatistic } from "../packages/analytics/dist/statistics/votes/ideal-point-statistic.js";

const DATA = fileURLToPath(new URL("../data", import.meta.url));

/** The chance within 24 months, of the headline. */
async function forecast() {
  const { scenarios } = outlookOf(await readForecastFacts(database, rules), {
    treatyId: "XVIII-16",
    models: ["pool"],
  });
  return { cases: 1, mean: scenarios[0].curves.get("pool")[23] };
}

/** Number of cases, and the mean score of the pool. */
async function backtest() {
  await backtestStatistic.compute({ database, rules, progress: () => {} });
  const [score] = await database.rows(`SELECT count(*)::INTEGER AS cases, avg(crps60) AS mean
    FROM forecast_case WHERE model = 'pool' AND sample = 'test'`);
  return score;
}

/** Number of ranked States, and the mean area under the curve within twelve months. */
async function next() {
  await nextBacktestStatistic.compute({ database, rules, progress: () => {} });
  const [score] = await database.rows(`SELECT max(value) FILTER (measure = 'ranked States')::INTEGER AS cases,
    max(value) FILTER (measure = 'AUC') AS mean FROM next_consent_score WHERE model = 'state' AND horizon_months = 12`);
  return score;
}

/** Number of positions, and that of the United States in session 74. */
async function idealPoints() {
  await idealPointStatistic.compute({ database, rules, progress: () => {} });
  const [score] = await database.rows(`SELECT count(*)::INTEGER AS cases,
    max(ideal_point) FILTER (session = '74' AND participant_id = 'USA') AS mean FROM ideal_point`);
  return score;
}

const database = await openDatabase({ path: ":memory:", access: "build" });
await fillDatabase(database, DATA);
const rules = await readRules(DATA);
const job = { forecast, backtest, next, "ideal points": idealPoints }[process.argv[2]];
const start = process.hrtime.bigint();
const result = await job();
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
database.close();
console.log(JSON.stringify({ seconds, result }));
