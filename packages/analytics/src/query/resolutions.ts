import { type Resolution, resolutionTable } from "@depositary/model";
import type { Database } from "../database.js";

/** Resolutions that launched, shaped or adopted `treatyId`, by date, each with how it was adopted. */
export function resolutions(database: Database, treatyId: string): Promise<readonly Resolution[]> {
  return database.rowsOf(
    resolutionTable.columns,
    "SELECT * FROM resolution WHERE treaty_id = $treatyId ORDER BY adopted_on, symbol",
    { treatyId },
  );
}
