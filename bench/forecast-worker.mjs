// One forecast of the Convention against Cybercrime, or the whole backtest: `forecast` or `backtest`. Prints seconds and a result.
import { fileURLToPath } from "node:url";
import { fillDatabase, openDatabase } from "../packages/analytics/dist/index.js";
import { readRules } from "../packages/analytics/dist/load/rules.js";
import { backtestCases } from "../packages/analytics/dist/statistics/forecast/backtest-statistic.js";
import { readForecastFacts } from "../packages/analytics/dist/statistics/forecast/facts.js";
import { outlookOf } from "../packages/analytics/dist/statistics/forecast/outlook.js";

const DATA = fileURLToPath(new URL("../data", import.meta.url));

/** The chance within 24 months, of the headline. */
function forecast(facts) {
  const { scenarios } = outlookOf(facts, { treatyId: "XVIII-16", models: ["pool"] });
  return scenarios[0].curves.get("pool")[23];
}

/** Number of cases, and the mean score of the pool. */
function backtest(facts) {
  const cases = backtestCases(facts).filter(({ model, sample }) => model === "pool" && sample === "test");
  return { cases: cases.length, crps60: cases.reduce((sum, { crps60 }) => sum + crps60, 0) / cases.length };
}

const database = await openDatabase({ path: ":memory:", access: "build" });
await fillDatabase(database, DATA);
const rules = await readRules(DATA);
const start = process.hrtime.bigint();
const facts = await readForecastFacts(database, rules);
const result = process.argv[2] === "backtest" ? backtest(facts) : forecast(facts);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
database.close();
console.log(JSON.stringify({ seconds, result }));
