import { changeTable, kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";

/** A change that this record saw, with the name of whom it is about and where it was seen. */
export type NamedChange = RowOfShape<typeof namedChangeShape>;

const namedChangeShape = {
  ...changeTable.columns,
  name: kind.orNull(kind.text),
  publisher: kind.text,
};

/** Every change on file, the last seen first. */
export function changes(database: Database): Promise<readonly NamedChange[]> {
  return database.rowsOf(
    namedChangeShape,
    `
SELECT c.change_id, c.seen_on, c.treaty_id, c.participant_id, c.kind, c.field, c.before, c.after, c.source_id,
  w.name, s.publisher
FROM change c LEFT JOIN participant w USING (participant_id) JOIN source s USING (source_id)
ORDER BY c.seen_on DESC, c.change_id`,
  );
}
