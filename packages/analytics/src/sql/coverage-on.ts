import { byName } from "../query/by-name.js";
import { hasConsented, organisations } from "../query/kinds.js";
import { signatures } from "./signed-by.js";
import type { TableMacro } from "./view.js";

export const coverageOn: TableMacro = {
  name: "coverage_on",
  parameters: ["treaty", "date"],
  comment:
    "coverage_on(treaty, date): the share of population and of gross domestic product of the States that have signed a treaty by a day, and of those whose instrument stands, of all participants with a value on file; for the last year on file until that day. Organisations are left out: their members count. States without a value are named in missing and count as nothing.",
  sql: `
    WITH standing AS (
      SELECT DISTINCT 'signatories' AS standing, participant_id FROM ${signatures}
      WHERE treaty_id = "treaty" AND not_after <= CAST("date" AS DATE)
      UNION ALL
      SELECT 'consents', participant_id FROM status_on("treaty", "date") WHERE ${hasConsented()}
    ), covered AS (
      SELECT standing, participant_id, name FROM standing JOIN participant USING (participant_id)
      WHERE kind NOT IN (${organisations()})
    ), latest AS (
      SELECT indicator, max(year) AS year FROM indicator WHERE year <= year(CAST("date" AS DATE)) GROUP BY indicator
    ), total AS (
      SELECT indicator, year, ${exactSum("value")} AS value FROM indicator JOIN latest USING (indicator, year) GROUP BY ALL
    )
    SELECT standing, indicator, total.year, count(*)::INTEGER AS states, ${exactSum("own.value")} AS value,
      coalesce(${exactSum("own.value")}, 0) / any_value(total.value) AS share,
      coalesce(list(name ORDER BY ${byName()}) FILTER (own.value IS NULL), []) AS missing
    FROM covered CROSS JOIN total LEFT JOIN indicator AS own USING (indicator, year, participant_id)
    GROUP BY ALL ORDER BY standing DESC, indicator`,
};

/** As decimals they add up exactly: threads add in any order, and sums of floats tell. */
function exactSum(value: string): string {
  return `sum(${value}::DECIMAL(38, 6))::DOUBLE`;
}
