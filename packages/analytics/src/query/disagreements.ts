import type { Disagreement } from "@depositary/model";
import type { Database } from "../database.js";

/** Where two sources differ, by treaty and participant. */
export function disagreements(database: Database): Promise<readonly Disagreement[]> {
  return database.rows<Disagreement>(
    "SELECT * FROM disagreement ORDER BY treaty_id NULLS LAST, participant_id NULLS FIRST, field, disagreement_id",
  );
}
