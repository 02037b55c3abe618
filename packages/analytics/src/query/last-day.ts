import { kind } from "@depositary/model";
import type { Database } from "../database.js";

/** The last day for which anything on file was confirmed; null where nothing is on file. */
export async function lastDay(database: Database): Promise<string | null> {
  const { day } = await database.rowOf(
    { day: kind.orNull(kind.day) },
    `
SELECT max(day) AS day FROM (
  SELECT max(last_seen) AS day FROM action
  UNION ALL SELECT max(seen_on) FROM change
  UNION ALL SELECT max(as_at) FROM treaty
)`,
  );
  return day;
}
