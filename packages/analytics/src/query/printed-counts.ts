import type { PrintedCount } from "@depositary/model";
import type { Database } from "../database.js";

/** Counts as others printed them for `treatyId`, by number, those without one last. */
export function printedCounts(database: Database, treatyId: string): Promise<readonly PrintedCount[]> {
  return database.rows<PrintedCount>(
    "SELECT * FROM printed_count WHERE treaty_id = $treatyId ORDER BY counted DESC, value NULLS LAST, as_at NULLS LAST, count_id",
    { treatyId },
  );
}
