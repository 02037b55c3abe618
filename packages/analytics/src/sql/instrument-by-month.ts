import type { View } from "./view.js";

export const instrumentByMonth: View = {
  name: "instrument_by_month",
  comment:
    "In which months of the year States deposit: instruments since 1990 whose month is known, to treaties whose day of opening is on file. September, when the General Assembly opens, has more than a twelfth.",
  columns: {
    month: "Month of the year, 1 to 12.",
    instruments: "Instruments deposited in that month, over the years since 1990.",
    share: "Share of all instruments. Unit: share of 1.",
  },
  sql: `
    SELECT month(on_day)::INTEGER AS month, count(*)::INTEGER, count(*) / sum(count(*)) OVER ()
    FROM state_act WHERE act = 'instrument' AND days IS NOT NULL AND on_day >= DATE '1990-01-01'
      AND date_trunc('month', not_before) = date_trunc('month', on_day)
    GROUP BY 1`,
};
