import { kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";

/** Population or gross domestic product of the States that have signed a treaty, or whose instrument stands. */
export type CoveredShare = RowOfShape<typeof coveredShareShape>;

const coveredShareShape = {
  standing: kind.oneOf(["signatories", "consents"]),
  indicator: kind.oneOf(["population", "gdp"]),
  year: kind.integer,
  states: kind.integer,
  /** Inhabitants, or current US dollars; null where no value is on file. */
  value: kind.orNull(kind.double),
  /** Of all participants with a value on file, 0 to 1. */
  share: kind.double,
  /** Names of the States without a value, which count as nothing. */
  missing: kind.listOf(kind.text),
  /** Where the values of the year were read. */
  sourceIds: kind.listOf(kind.text),
};

/** What the participants in `treatyId` cover by the day `asOf`. */
export function coverage(
  database: Database,
  treatyId: string,
  asOf: string,
): Promise<readonly CoveredShare[]> {
  return database.rowsOf(coveredShareShape, SQL, { treatyId, asOf });
}

const SQL = `
SELECT covered.*, source_ids
FROM coverage_on($treatyId, $asOf) AS covered
JOIN (SELECT indicator, year, list(DISTINCT source_id ORDER BY source_id) AS source_ids FROM indicator GROUP BY ALL) AS read
  USING (indicator, year)
ORDER BY standing DESC, indicator`;
