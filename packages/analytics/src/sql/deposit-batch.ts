import type { View } from "./view.js";

export const depositBatch: View = {
  name: "deposit_batch",
  comment:
    "Deposits come in batches: how many days saw so many instruments since 1990, of those whose day is known and to treaties whose day of opening is on file, and what part of all instruments they hold. One row per number of instruments a day.",
  columns: {
    instruments: "Instruments deposited on one day.",
    on_days: "Days that saw so many.",
    share: "Share of all instruments deposited on days with so many. Unit: share of 1.",
    share_at_least: "Share of all instruments deposited on days with so many or more. Unit: share of 1.",
  },
  sql: `
    WITH by_day AS (
      SELECT on_day, count(*)::INTEGER AS instruments FROM state_act
      WHERE act = 'instrument' AND days IS NOT NULL AND on_day >= DATE '1990-01-01' AND not_before = on_day
      GROUP BY ALL
    )
    SELECT instruments, count(*)::INTEGER, sum(instruments) / sum(sum(instruments)) OVER (),
      sum(sum(instruments)) OVER (ORDER BY instruments DESC) / sum(sum(instruments)) OVER ()
    FROM by_day GROUP BY instruments`,
};
