import type { View } from "./view.js";

export const nthInstrument: View = {
  name: "nth_instrument",
  comment:
    "How long each treaty took to its first, second, … instrument of a State: one row per treaty and number. Successions are not counted; who left later is. Where days are not known, each is the last possible one.",
  columns: {
    treaty_id: "The treaty.",
    n: "The number of the instrument.",
    on_day: "The day of its deposit.",
    days: "Days since the treaty was opened; null where the opening is not known. Unit: days.",
    participant_id: "Who deposited it; of one day's, in the order of codes.",
  },
  sql: `
    SELECT treaty_id,
      (row_number() OVER (PARTITION BY treaty_id ORDER BY on_day, participant_id))::INTEGER,
      on_day, days, participant_id
    FROM state_act WHERE act = 'instrument'`,
};
