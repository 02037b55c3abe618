import { stateKinds } from "../query/kinds.js";
import type { View } from "./view.js";

export const statusMatrix: View = {
  name: "status_matrix",
  comment:
    "Every State of today and every regional organisation beside every treaty, also where it has done nothing. Former States and territories are in participation only.",
  columns: {
    treaty_id: "The treaty.",
    participant_id: "The participant.",
    name: "Short name of the participant.",
    kind: "What the participant is.",
    region: "M49 region.",
    un_group: "Regional group in the General Assembly.",
    status:
      "Where it stands on the day of the last evidence; none where it has done nothing; null where no action of the treaty is on file.",
    signed_on: "Day of signature; null where it did not sign or the day is not known.",
    consented_on: "Day of deposit; null where there is none or the day is not known.",
  },
  sql: `
    SELECT treaty.treaty_id, participant.participant_id, participant.name, participant.kind, participant.region,
      participant.un_group, CASE WHEN treaty.treaty_id IN (SELECT treaty_id FROM action) THEN coalesce(participation.status, 'none') END,
      participation.signed_on, participation.consented_on
    FROM treaty
    JOIN participant ON participant.kind IN (${stateKinds()}, 'regionalOrganisation')
    LEFT JOIN participation USING (treaty_id, participant_id)`,
};
