import { instrumentKinds, kindsThat, LIVE, stateKinds } from "../query/kinds.js";
import type { View } from "./view.js";

export const stateAct: View = {
  name: "state_act",
  comment:
    "The first signature and the first instrument of each State towards each treaty: one row a State, treaty and act. Successions are no instruments; organisations and territories are left out.",
  columns: {
    treaty_id: "The treaty.",
    participant_id: "The State.",
    act: "signature or instrument.",
    not_before: "The first day on which it can have been.",
    on_day: "The last such day: the day, where it is known.",
    days: "Days since the treaty was opened, negative before; null where the opening is not known. Unit: days.",
  },
  sql: `
    SELECT treaty_id, participant_id, act, first.not_before, first.on_day,
      (first.on_day - treaty.opened_on)::INTEGER
    FROM (
      SELECT treaty_id, participant_id, if(action.kind IN (${kindsThat("signs")}), 'signature', 'instrument') AS act,
        min({'on_day': not_after, 'not_before': not_before}) AS first
      FROM action JOIN participant USING (participant_id)
      WHERE ${LIVE}
        AND participant.kind IN (${stateKinds()})
        AND action.kind IN (${kindsThat("signs")}, ${instrumentKinds()})
      GROUP BY ALL
    ) JOIN treaty USING (treaty_id)`,
};
