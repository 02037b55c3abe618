import { disagreementTable, kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { byName } from "./by-name.js";

/** A disagreement with the name of the participant that it is about. */
export type NamedDisagreement = RowOfShape<typeof namedDisagreementShape>;

const namedDisagreementShape = {
  ...disagreementTable.columns,
  participantName: kind.orNull(kind.text),
};

/** Where two sources differ, by treaty and participant. */
export function disagreements(database: Database): Promise<readonly NamedDisagreement[]> {
  return database.rowsOf(
    namedDisagreementShape,
    `
SELECT d.*, w.name AS participant_name
FROM disagreement d LEFT JOIN participant w USING (participant_id)
ORDER BY d.treaty_id NULLS LAST, w.name IS NOT NULL, ${byName("w")}, d.field, d.disagreement_id`,
  );
}
