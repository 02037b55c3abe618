import { participantTable, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { isPresentMember } from "./kinds.js";
import { standingCountShape, standingCounts } from "./standing-counts.js";

/** Members of a regional group by where they stand towards a treaty. `unGroup` null: members of no group. */
export type GroupStanding = RowOfShape<typeof groupStandingShape>;

const groupStandingShape = {
  unGroup: participantTable.columns.unGroup,
  ...standingCountShape,
};

/** Present members of the United Nations by regional group, largest share that signed first. */
export function standingByGroup(database: Database, treatyId: string): Promise<readonly GroupStanding[]> {
  return database.rowsOf(
    groupStandingShape,
    `
SELECT w.un_group,${standingCounts()}
FROM participant w LEFT JOIN participation p ON p.participant_id = w.participant_id AND p.treaty_id = $treatyId
WHERE ${isPresentMember("w")}
GROUP BY w.un_group
ORDER BY w.un_group IS NULL, neither / members, w.un_group`,
    { treatyId },
  );
}
