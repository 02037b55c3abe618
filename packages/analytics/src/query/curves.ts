import { kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { keyedRows } from "./keyed-rows.js";
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

/** A curve in few words: days from one step to the next, the first from opening, each followed by how many joined. */
export type PackedCurve = RowOfShape<typeof packedCurveShape>;

const packedCurveShape = {
  treatyId: kind.text,
  measure: curveStepShape.measure,
  deltas: kind.listOf(kind.integer),
};

const daily = `measured AS (
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
  SELECT treaty_id, measure, bound, greatest(0, date_diff('day', t.opened_on, b.day))::INTEGER AS days,
    count(*)::INTEGER AS joined
  FROM bounded b JOIN treaty t USING (treaty_id)
  WHERE t.opened_on IS NOT NULL
  GROUP BY ALL
)`;

/**
 * Cumulative signatures and instruments of each treaty with a day of opening, by whole days since opening; each
 * participant counts once, from its first action of that measure. What happened before opening counts at day 0.
 * Instruments are consents to be bound without successions; later withdrawals do not lower the curve.
 */
export const curveSteps = keyedRows(
  curveStepShape,
  ["treatyId"],
  `
WITH ${daily}
SELECT treaty_id, measure, bound, days,
  (sum(joined) OVER (PARTITION BY treaty_id, measure, bound ORDER BY days))::INTEGER AS participants
FROM daily
ORDER BY treaty_id, measure, bound, days`,
);

/** The same curves, of bound `latest`. */
export function packedCurves(database: Database): Promise<readonly PackedCurve[]> {
  return database.rowsOf(
    packedCurveShape,
    `
WITH ${daily}, step AS (
  SELECT treaty_id, measure, days, joined,
    days - lag(days, 1, 0) OVER (PARTITION BY treaty_id, measure ORDER BY days) AS since
  FROM daily WHERE bound = 'latest'
)
SELECT treaty_id, measure, flatten(list([since, joined] ORDER BY days)) AS deltas
FROM step GROUP BY treaty_id, measure ORDER BY treaty_id, measure`,
  );
}
