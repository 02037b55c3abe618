import { instrumentKinds, kindsThat, stateKinds } from "../query/kinds.js";
import type { View } from "./view.js";

export const stateAct: View = {
  name: "state_act",
  comment:
    "The first signature and the first instrument of each State towards each treaty: one row a State, treaty and act. Successions are no instruments; organisations and territories are left out. A day that is not known is the last on which it can have been.",
  columns: {
    treaty_id: "The treaty.",
    participant_id: "The State.",
    act: "signature or instrument.",
    on_day: "The day.",
    days: "Days since the treaty was opened, negative before; null where the opening is not known. Unit: days.",
  },
  sql: `
    SELECT treaty_id, participant_id, if(action.kind IN (${kindsThat("signs")}), 'signature', 'instrument') AS act,
      min(not_after) AS on_day, (min(not_after) - any_value(treaty.opened_on))::INTEGER
    FROM action JOIN treaty USING (treaty_id) JOIN participant USING (participant_id)
    WHERE superseded_by IS NULL AND retracted_by IS NULL
      AND participant.kind IN (${stateKinds()})
      AND action.kind IN (${kindsThat("signs")}, ${instrumentKinds()})
    GROUP BY ALL`,
};
