import { comparatorTable, kind, nextConsentTable } from "@depositary/model";
import type { Database } from "../../database.js";
import { insertRows } from "../../load/insert-rows.js";
import { type ForecastFacts, forecastFactTables, lastDay, readForecastFacts } from "../forecast/facts.js";
import type { Statistic } from "../statistic.js";
import { nextRows } from "./next-rows.js";

/** Which States may consent next. */
export const nextStatistic: Statistic = {
  name: "next-consent",
  module: import.meta.url,
  reads: [...forecastFactTables, comparatorTable],
  fills: [nextConsentTable],
  compute: async ({ database, rules }) => {
    const facts = await readForecastFacts(database, rules);
    const rows = (await treatiesShown(database, facts)).flatMap((treatyId) => {
      const answer = nextRows(facts, treatyId);
      return "reason" in answer ? [] : answer;
    });
    await insertRows(database, nextConsentTable, rows);
  },
};

/** Treaties that wait for entry into force, and those that are compared with each other. */
async function treatiesShown(database: Database, facts: ForecastFacts): Promise<readonly string[]> {
  const today = lastDay(facts);
  const waiting = [...facts.rules.keys()].filter((treatyId) => {
    const inForceOn = facts.treaties.get(treatyId)?.inForceOn ?? null;
    return inForceOn === null || inForceOn > today;
  });
  const compared = await database.rowsOf(
    { treatyId: kind.text },
    "SELECT treaty_id FROM comparator UNION SELECT comparator_id FROM comparator",
  );
  return [...new Set([...waiting, ...compared.map(({ treatyId }) => treatyId)])].sort();
}
