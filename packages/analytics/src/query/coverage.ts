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
};

/** What the participants in `treatyId` cover by the day `asOf`. */
export function coverage(
  database: Database,
  treatyId: string,
  asOf: string,
): Promise<readonly CoveredShare[]> {
  return database.rowsOf(coveredShareShape, "FROM coverage_on($treatyId, $asOf)", { treatyId, asOf });
}
