import { type Claim, claimTable } from "@depositary/model";
import type { Database } from "../database.js";

/** Claims of every statement on file, in the order of the statement. */
export function claims(database: Database): Promise<readonly Claim[]> {
  return database.rowsOf(
    claimTable.columns,
    "SELECT * FROM claim ORDER BY statement_source_id, position, claim_id",
  );
}
