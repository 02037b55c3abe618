import { kind, participantTable, participationTable, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { byName } from "./by-name.js";
import { isPresentState, isReported } from "./kinds.js";

/** A present member or observer of the United Nations, or an organisation that has acted, and where it stands. */
export type CurrentStanding = RowOfShape<typeof currentStandingShape>;

const currentStandingShape = {
  participantId: kind.text,
  name: kind.text,
  kind: participantTable.columns.kind,
  unGroup: participantTable.columns.unGroup,
  status: participationTable.columns.status,
  /** Whether its instrument is only reported: from press or archives, the day not known. */
  isReported: kind.boolean,
};

/** Everyone who could stand on a map of `treatyId`; `status` is `none` for who has not acted. */
export function everyone(database: Database, treatyId: string): Promise<readonly CurrentStanding[]> {
  return database.rowsOf(
    currentStandingShape,
    `
SELECT w.participant_id, w.name, w.kind, w.un_group, coalesce(p.status, 'none') AS status,
  coalesce(${isReported("p")}, false) AS is_reported
FROM participant w LEFT JOIN participation p ON p.participant_id = w.participant_id AND p.treaty_id = $treatyId
WHERE (${isPresentState("w")}) OR p.status IS NOT NULL
ORDER BY ${byName("w")}, w.participant_id`,
    { treatyId },
  );
}
