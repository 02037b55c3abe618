import { kindsThat, LIVE } from "../query/kinds.js";
import type { View } from "./view.js";

export const actionByDay: View = {
  name: "action_by_day",
  comment:
    "Curves of signatures and of consents since the opening of a treaty: one row per day on which a curve can have risen. A participant counts once, from its first action that stands; those that left later are not subtracted. Between possible and certain lies what is uncertain because days are not known.",
  columns: {
    treaty_id: "The treaty.",
    effect: "signature: signed; consent: deposited an instrument or signed definitively.",
    on_day: "The day.",
    days: "Days since the treaty was opened, negative before; null where the opening is not known. Unit: days.",
    certain: "Participants that certainly had acted by the end of the day.",
    possible: "Participants that can have acted by the end of the day.",
  },
  sql: `
    WITH act AS (
      SELECT treaty_id, participant_id,
        CASE WHEN kind IN (${kindsThat("signs")}) THEN 'signature' ELSE 'consent' END AS effect,
        min(not_before) AS not_before, min(not_after) AS not_after
      FROM action
      WHERE ${LIVE}
        AND kind IN (${kindsThat("signs", "consents")})
      GROUP BY ALL
    ), step AS (
      SELECT treaty_id, effect, not_before AS on_day, 0 AS certain, 1 AS possible FROM act
      UNION ALL
      SELECT treaty_id, effect, not_after, 1, 0 FROM act
    ), by_day AS (
      SELECT treaty_id, effect, on_day, sum(certain) AS certain, sum(possible) AS possible FROM step GROUP BY ALL
    )
    SELECT treaty_id, effect, on_day, (on_day - treaty.opened_on)::INTEGER,
      (sum(certain) OVER curve)::INTEGER, (sum(possible) OVER curve)::INTEGER
    FROM by_day JOIN treaty USING (treaty_id)
    WINDOW curve AS (PARTITION BY treaty_id, effect ORDER BY on_day)`,
};
