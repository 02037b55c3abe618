import { type Participant, participantTable } from "@depositary/model";
import type { Database } from "../database.js";

/** Every participant on file, by name in code-unit order. */
export function participants(database: Database): Promise<readonly Participant[]> {
  return database.rowsOf(participantTable.columns, "FROM participant ORDER BY name, participant_id");
}
