import { forecastTable } from "@depositary/model";
import { insertRows } from "../../load/insert-rows.js";
import type { Statistic } from "../statistic.js";
import { forecastFactTables, readForecastFacts } from "./facts.js";
import { forecastRows, outlooks } from "./forecast-rows.js";

/** When treaties that wait for a number of instruments may have them. */
export const forecastStatistic: Statistic = {
  name: "forecast",
  module: import.meta.url,
  reads: forecastFactTables,
  fills: [forecastTable],
  compute: async ({ database, rules }) => {
    const facts = await readForecastFacts(database, rules);
    await insertRows(database, forecastTable, outlooks(facts).flatMap(forecastRows));
  },
};
