import { type TimelineEvent, timelineEventTable } from "@depositary/model";
import type { Database } from "../database.js";

/** Dated events of `treatyId`, past and announced, by first possible day. */
export function timeline(database: Database, treatyId: string): Promise<readonly TimelineEvent[]> {
  return database.rowsOf(
    timelineEventTable.columns,
    "SELECT * FROM timeline_event WHERE treaty_id = $treatyId ORDER BY not_before, not_after, event_id",
    { treatyId },
  );
}
