import { type TimelineEvent, timelineEventTable } from "@depositary/model";
import type { Database } from "../database.js";

/** Events of `treatyId` that the record calls a domestic step: announced, but not a deposit. By day. */
export function domesticSteps(database: Database, treatyId: string): Promise<readonly TimelineEvent[]> {
  return database.rowsOf(
    timelineEventTable.columns,
    `SELECT * FROM timeline_event WHERE treaty_id = $treatyId AND kind = 'domesticStep'
ORDER BY not_before, event_id`,
    { treatyId },
  );
}
