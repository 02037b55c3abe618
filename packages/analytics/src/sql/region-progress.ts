import { regionalGroups, sqlString } from "@depositary/model";
import { hasConsented, isPresentMember } from "../query/kinds.js";
import type { View } from "./view.js";

export const regionProgress: View = {
  name: "region_progress",
  comment:
    "How far each treaty is in each regional group of the General Assembly: one row per treaty and group, zero where none of the group has acted. Groups are those of present members. The group none holds everybody else (observers, organisations, former States, territories), so that a treaty's rows add up to treaty_progress; treaties without any action on file are left out.",
  columns: {
    treaty_id: "The treaty.",
    un_group: "Regional group of present members; none for everybody else.",
    members: "Members of the group today; null for none.",
    signatories: "Participants with a signature that stands, whether or not they have consented since.",
    consents: "Participants with an instrument in effect.",
    parties: "Participants for which it is in force.",
    share_signed: "Signatories as a share of the members, 0 to 1; null for none.",
    share_consented: "Consents as a share of the members, 0 to 1; null for none.",
  },
  sql: `
    WITH grouped AS (
      SELECT participant_id,
        CASE WHEN ${isPresentMember()} AND un_group IN (${regionalGroups.map(sqlString).join(", ")})
          THEN un_group ELSE 'none' END AS un_group
      FROM participant
    ), size AS (
      SELECT un_group, CASE WHEN un_group <> 'none' THEN count(*)::INTEGER END AS members FROM grouped GROUP BY un_group
    ), standing AS (
      SELECT treaty_id, un_group, count(signed_not_after)::INTEGER AS signatories,
        (count(*) FILTER (${hasConsented()}))::INTEGER AS consents,
        (count(*) FILTER (status = 'party'))::INTEGER AS parties
      FROM participation JOIN grouped USING (participant_id) GROUP BY ALL
    )
    SELECT treaty_id, un_group, members, coalesce(signatories, 0), coalesce(consents, 0), coalesce(parties, 0),
      coalesce(signatories, 0) / members, coalesce(consents, 0) / members
    FROM (SELECT DISTINCT treaty_id FROM standing) CROSS JOIN size
    LEFT JOIN standing USING (treaty_id, un_group)`,
};
