import { kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { instrumentKinds, kindsThat, LIVE } from "./kinds.js";

/** A step of a treaty's cumulative curve: so many participants had acted after so many days since opening. */
export type CurveStep = RowOfShape<typeof curveStepShape>;

const curveStepShape = {
  treatyId: kind.text,
  measure: kind.oneOf(["signatures", "instruments"]),
  /** `earliest` reads every unknown day as early as it can be, `latest` as late. */
  bound: kind.oneOf(["earliest", "latest"]),
  days: kind.integer,
  participants: kind.integer,
};

/**
 * Cumulative signatures and instruments of each treaty with a day of opening, by whole days since opening; each
 * participant counts once, from its first action of that measure. What happened before opening counts at day 0.
 * Instruments are consents to be bound without successions; later withdrawals do not lower the curve.
 */
export function curveSteps(database: Database): Promise<readonly CurveStep[]> {
  return database.rowsOf(
    curveStepShape,
    `
WITH measured AS (
  SELECT treaty_id, participant_id, not_before, not_after,
    CASE WHEN kind IN (${instrumentKinds()}) THEN 'instruments' ELSE 'signatures' END AS measure
  FROM action
  WHERE ${LIVE}
    AND kind IN (${instrumentKinds()}, ${kindsThat("signs")})
), bounded AS (
  SELECT treaty_id, participant_id, measure, 'earliest' AS bound, min(not_before) AS day FROM measured GROUP BY ALL
  UNION ALL
  SELECT treaty_id, participant_id, measure, 'latest', min(not_after) FROM measured GROUP BY ALL
), daily AS (
  SELECT treaty_id, measure, bound, greatest(0, date_diff('day', t.opened_on, b.day)) AS days, count(*) AS joined
  FROM bounded b JOIN treaty t USING (treaty_id)
  WHERE t.opened_on IS NOT NULL
  GROUP BY ALL
)
SELECT treaty_id, measure, bound, days::INTEGER AS days,
  (sum(joined) OVER (PARTITION BY treaty_id, measure, bound ORDER BY days))::INTEGER AS participants
FROM daily
ORDER BY treaty_id, measure, bound, days`,
  );
}
