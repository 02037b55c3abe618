import { type Participant, participantNameTable, participantTable, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { byName } from "./by-name.js";

/** Every participant on file, by name without accents. */
export function participants(database: Database): Promise<readonly Participant[]> {
  return database.rowsOf(participantTable.columns, `FROM participant ORDER BY ${byName()}, participant_id`);
}

const { participantId, name } = participantNameTable.columns;
const spellingShape = { participantId, name };

/** A name under which some source has a participant, in small letters. */
export type Spelling = RowOfShape<typeof spellingShape>;

/** All of them, by participant. */
export function spellings(database: Database): Promise<readonly Spelling[]> {
  return database.rowsOf(
    spellingShape,
    "SELECT DISTINCT participant_id, lower(name) AS name FROM participant_name ORDER BY participant_id, name",
  );
}
