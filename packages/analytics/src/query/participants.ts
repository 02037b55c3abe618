import type { Participant } from "@depositary/model";
import type { Database } from "../database.js";

/** Every participant on file, by name in code-unit order. */
export function participants(database: Database): Promise<readonly Participant[]> {
  return database.rows<Participant>("FROM participant ORDER BY name, participant_id");
}
