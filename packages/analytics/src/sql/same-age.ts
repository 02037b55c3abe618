import { LIVE_EVIDENCE } from "../query/live-evidence.js";
import type { View } from "./view.js";

export const sameAge: View = {
  name: "same_age",
  comment:
    "Where a treaty that is not in force stands among the others when they were as old as it is on the day of the last evidence of its instruments. One row per treaty and another one that has been followed for so long. States only, successions not counted.",
  columns: {
    treaty_id: "The treaty, not in force on the day of its last evidence.",
    age_days: "Its age: from its opening to the last evidence of its instruments. Unit: days.",
    signatories: "States that had signed it by then.",
    instruments: "Instruments of States deposited by then.",
    other_id: "The treaty beside it.",
    other_signatories: "States that had signed the other at that age.",
    other_instruments: "Instruments of States to the other at that age.",
    other_days:
      "Days from its opening until the other had as many instruments as the threshold of the first; null where it never had as far as is known. Unit: days.",
  },
  sql: `
    WITH evidence AS (${LIVE_EVIDENCE}
    ), young AS (
      SELECT treaty_id, threshold, (instruments_on - opened_on)::INTEGER AS age_days
      FROM entry_into_force JOIN treaty USING (treaty_id) JOIN evidence USING (treaty_id)
      WHERE opened_on IS NOT NULL AND entry_into_force.in_force_on IS NULL AND official_on IS NULL AND missing IS NOT NULL
    ), followed AS (
      SELECT treaty_id, (seen_on - opened_on)::INTEGER AS days FROM treaty JOIN evidence USING (treaty_id) WHERE opened_on IS NOT NULL
    ), standing AS (
      SELECT young.treaty_id, threshold, age_days, followed.treaty_id AS other_id,
        (count(*) FILTER (act = 'signature' AND state_act.days <= age_days))::INTEGER AS signatories,
        (count(*) FILTER (act = 'instrument' AND state_act.days <= age_days))::INTEGER AS instruments
      FROM young JOIN followed ON followed.days >= age_days
      LEFT JOIN state_act ON state_act.treaty_id = followed.treaty_id
      GROUP BY ALL
    )
    SELECT own.treaty_id, own.age_days, own.signatories, own.instruments,
      other.other_id, other.signatories, other.instruments, nth.days
    FROM standing AS own
    JOIN standing AS other ON other.treaty_id = own.treaty_id AND other.other_id <> own.treaty_id
    LEFT JOIN nth_instrument AS nth ON nth.treaty_id = other.other_id AND nth.n = own.threshold
    WHERE own.other_id = own.treaty_id`,
};
