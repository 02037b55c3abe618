import type { Database } from "../database.js";

/** Population or gross domestic product of the States that have signed a treaty, or whose instrument stands. */
export interface Coverage {
  readonly standing: "signatories" | "consents";
  readonly indicator: "population" | "gdp";
  readonly year: number;
  readonly states: number;
  /** Inhabitants, or current US dollars; null where no value is on file. */
  readonly value: number | null;
  /** Of all participants with a value on file, 0 to 1. */
  readonly share: number;
  /** Names of the States without a value, which count as nothing. */
  readonly missing: readonly string[];
}

/** What the participants in `treatyId` cover by the day `asOf`. */
export function coverage(database: Database, treatyId: string, asOf: string): Promise<readonly Coverage[]> {
  return database.rows<Coverage>("FROM coverage_on($treatyId, $asOf)", { treatyId, asOf });
}
