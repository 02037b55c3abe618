import { type Participant, participantTable } from "@depositary/model";
import type { Database } from "../database.js";
import { byName } from "./by-name.js";

/** Every participant on file, by name without accents. */
export function participants(database: Database): Promise<readonly Participant[]> {
  return database.rowsOf(participantTable.columns, `FROM participant ORDER BY ${byName()}, participant_id`);
}
