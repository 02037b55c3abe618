import { DAYS_PER_MONTH } from "@depositary/model";
import { HORIZON } from "../statistics/forecast/age.js";
import type { View } from "./view.js";

/** A published forecast beside what happened, once that is on file. */
export const frozenForecastScore: View = {
  name: "frozen_forecast_score",
  comment:
    "Published forecasts beside the day on which the treaty's own threshold was met, where that is known: the score follows from rows that were sealed before.",
  columns: {
    frozen_id: "The published forecast.",
    treaty_id: "The treaty.",
    model: "Name of the model.",
    as_of: "Day of the forecast.",
    quantile50: "Its median.",
    reached_on: "Day on which the threshold was met; null while it is not known.",
    months: "Months from the one to the other.",
    probability:
      "Probability that the forecast gave to that day or an earlier one, straight from month to month: the place of the truth; null beyond its horizon.",
    within_80: "Whether the day lies between the 10% and the 90% quantile.",
    crps60: "Continuous ranked probability score over 60 months; less is better.",
  },
  sql: `
    SELECT frozen_id, treaty_id, model, as_of, quantile50, reached_on, months,
      CASE WHEN months <= ${HORIZON} THEN
        chances[whole + 1] + (coalesce(chances[whole + 2], chances[whole + 1]) - chances[whole + 1]) * (greatest(0, months) - whole)
      END AS probability,
      reached_on BETWEEN coalesce(quantile10, 'infinity') AND coalesce(quantile90, 'infinity') AS within_80,
      CASE WHEN months IS NOT NULL THEN list_sum([(chances[h + 1] - (h - 0.5 >= months)::INTEGER) ** 2 FOR h IN range(1, 61)]) END AS crps60
    FROM (
      SELECT frozen.*, [0] || cdf::DOUBLE[] AS chances, threshold_met_on AS reached_on,
        date_diff('day', as_of, threshold_met_on) / ${DAYS_PER_MONTH} AS months, greatest(0, floor(months))::INTEGER AS whole
      FROM frozen_forecast AS frozen
      LEFT JOIN entry_into_force AS met ON met.treaty_id = frozen.treaty_id AND met.threshold = frozen.threshold
    )`,
};
