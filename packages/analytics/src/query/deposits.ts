import { kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { keyedRows } from "./keyed-rows.js";
import { instrumentKinds, LIVE } from "./kinds.js";

/** How many instruments were deposited on a day. `treatyId` null: for all treaties together. */
export type DepositDay = RowOfShape<typeof depositDayShape>;

const depositDayShape = {
  treatyId: kind.orNull(kind.text),
  onDay: kind.day,
  deposits: kind.integer,
};

/** How many instruments were deposited in a month of the year, over all years. */
export type DepositMonth = RowOfShape<typeof depositMonthShape>;

const depositMonthShape = {
  treatyId: kind.orNull(kind.text),
  /** 1 to 12. */
  month: kind.integer,
  deposits: kind.integer,
  /** Part of all deposits of known day, 0 to 1. */
  share: kind.double,
};

/** The deposits of a treaty at a glance. */
export type DepositSummary = RowOfShape<typeof depositSummaryShape>;

const depositSummaryShape = {
  treatyId: kind.orNull(kind.text),
  /** Deposits of known day. */
  dated: kind.integer,
  undated: kind.integer,
  /** The day with most deposits, the first of several. */
  busiestOn: kind.day,
  busiest: kind.integer,
};

const act = `act AS (
  SELECT treaty_id, not_after AS on_day, not_before = not_after AS is_known FROM action
  WHERE kind IN (${instrumentKinds()}) AND ${LIVE}
)`;

/** Treaties, and null for all, with so many deposits of known day; all have no least number. */
const shown = `shown AS (
  SELECT treaty_id, (count(*) FILTER (is_known))::INTEGER AS dated, (count(*) FILTER (NOT is_known))::INTEGER AS undated
  FROM act GROUP BY GROUPING SETS ((treaty_id), ()) HAVING dated >= if(treaty_id IS NULL, 1, $least)
)`;

const byDay = `by_day AS (
  SELECT treaty_id, on_day, count(*)::INTEGER AS deposits FROM act WHERE is_known
  GROUP BY GROUPING SETS ((treaty_id, on_day), (on_day))
)`;

/**
 * Deposits by day of all treaties together and of each with at least `least` of known day, by treaty, then by day. Counted are
 * instruments of consent to be bound without successions, also of participants that left later.
 */
export function depositDays(least: number) {
  return keyedRows(
    depositDayShape,
    ["treatyId"],
    `
WITH ${act}, ${shown}, ${byDay}
SELECT d.treaty_id, on_day, deposits FROM by_day d JOIN shown s ON s.treaty_id IS NOT DISTINCT FROM d.treaty_id
ORDER BY d.treaty_id NULLS FIRST, on_day`,
    { least },
  );
}

/** The same by month of the year, months without deposits included. */
export function depositMonths(database: Database, least: number): Promise<readonly DepositMonth[]> {
  return database.rowsOf(
    depositMonthShape,
    `
WITH ${act}, ${shown}, ${byDay}
SELECT s.treaty_id, month, coalesce(sum(deposits), 0)::INTEGER AS deposits,
  (coalesce(sum(deposits), 0) / any_value(s.dated))::DOUBLE AS share
FROM shown s CROSS JOIN (SELECT unnest(range(1, 13))::INTEGER AS month)
LEFT JOIN by_day d ON d.treaty_id IS NOT DISTINCT FROM s.treaty_id AND month(d.on_day) = month
GROUP BY s.treaty_id, month ORDER BY s.treaty_id NULLS FIRST, month`,
    { least },
  );
}

/** The same in one line each. */
export function depositSummaries(database: Database, least: number): Promise<readonly DepositSummary[]> {
  return database.rowsOf(
    depositSummaryShape,
    `
WITH ${act}, ${shown}, ${byDay}
SELECT s.treaty_id, any_value(dated) AS dated, any_value(undated) AS undated,
  min_by(on_day, (-deposits, on_day)) AS busiest_on, max(deposits) AS busiest
FROM shown s JOIN by_day d ON d.treaty_id IS NOT DISTINCT FROM s.treaty_id
GROUP BY s.treaty_id ORDER BY s.treaty_id NULLS FIRST`,
    { least },
  );
}
