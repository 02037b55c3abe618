import { kind, participantTable, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { hasConsented, isPresentMember } from "./kinds.js";

/** Members of a regional group by where they stand towards a treaty. `unGroup` null: members of no group. */
export type GroupStanding = RowOfShape<typeof groupStandingShape>;

const groupStandingShape = {
  unGroup: participantTable.columns.unGroup,
  consented: kind.integer,
  signedOnly: kind.integer,
  neither: kind.integer,
  /** `consented` and `signedOnly` together. */
  signed: kind.integer,
  members: kind.integer,
};

/** Present members of the United Nations by regional group, largest share that signed first. */
export function standingByGroup(database: Database, treatyId: string): Promise<readonly GroupStanding[]> {
  return database.rowsOf(
    groupStandingShape,
    `
SELECT w.un_group,
  count(*) FILTER (${hasConsented("p")})::INTEGER AS consented,
  count(*) FILTER (p.status = 'signatory')::INTEGER AS signed_only,
  count(*) FILTER (coalesce(p.status, 'none') NOT IN ('contracting', 'party', 'signatory'))::INTEGER AS neither,
  count(*) FILTER (p.status IN ('contracting', 'party', 'signatory'))::INTEGER AS signed,
  count(*)::INTEGER AS members
FROM participant w LEFT JOIN participation p ON p.participant_id = w.participant_id AND p.treaty_id = $treatyId
WHERE ${isPresentMember("w")}
GROUP BY w.un_group
ORDER BY w.un_group IS NULL, neither / members, w.un_group`,
    { treatyId },
  );
}
