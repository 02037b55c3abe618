import { kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { instrumentKinds, kindsThat, LIVE } from "./kinds.js";
import { LIVE_EVIDENCE } from "./live-evidence.js";

/** A comparable treaty when it was as old as the one compared, with the time it took to get into force. */
export type SameAge = RowOfShape<typeof sameAgeShape>;

const sameAgeShape = {
  treatyId: kind.text,
  comparatorId: kind.text,
  position: kind.integer,
  shortTitle: kind.orNull(kind.text),
  title: kind.text,
  reason: kind.text,
  openedOn: kind.orNull(kind.day),
  /** Age at which instruments are read: days from opening to the last evidence of instruments of the treaty compared. */
  ageDays: kind.orNull(kind.integer),
  /** The same for signatures: days from opening to its last signature on file. */
  signatureAgeDays: kind.orNull(kind.integer),
  /** Null where this record holds no dated rows that reach the age. */
  signatures: kind.orNull(kind.integer),
  instruments: kind.orNull(kind.integer),
  threshold: kind.orNull(kind.integer),
  daysToThreshold: kind.orNull(kind.integer),
  daysToEntryIntoForce: kind.orNull(kind.integer),
};

/**
 * The treaty itself (position 0) and its comparators at the same age, organisations counted as on the page of each. The view
 * `same_age` is another question: it counts States, and sets a treaty beside every other one that was followed for so long.
 */
export function sameAge(database: Database, treatyId: string): Promise<readonly SameAge[]> {
  return database.rowsOf(sameAgeShape, SQL, { treatyId });
}

const SQL = `
WITH compared AS (
  SELECT treaty_id, comparator_id, position, reason FROM comparator WHERE treaty_id = $treatyId
  UNION ALL
  SELECT $treatyId, $treatyId, 0, ''
), followed AS (
  SELECT treaty_id, date_diff('day', opened_on, seen_on) AS days, date_diff('day', opened_on, instruments_on) AS age_days
  FROM treaty JOIN (${LIVE_EVIDENCE}) USING (treaty_id)
), firsts AS (
  SELECT a.treaty_id, participant_id, kind IN (${instrumentKinds()}) AS is_instrument,
    date_diff('day', t.opened_on, min(not_after)) AS days
  FROM action a JOIN treaty t USING (treaty_id)
  WHERE ${LIVE} AND kind IN (${instrumentKinds()}, ${kindsThat("signs")}) AND t.opened_on IS NOT NULL
  GROUP BY a.treaty_id, t.opened_on, participant_id, is_instrument
), age AS (
  SELECT (SELECT max(age_days) FROM followed WHERE treaty_id = $treatyId) AS days,
    (SELECT max(days) FROM firsts WHERE treaty_id = $treatyId AND NOT is_instrument) AS signature_days
), reached AS (
  SELECT f.treaty_id,
    count(*) FILTER (NOT is_instrument AND f.days <= age.signature_days)::INTEGER AS signatures,
    count(*) FILTER (is_instrument AND f.days <= age.days)::INTEGER AS instruments
  FROM firsts f CROSS JOIN age
  GROUP BY f.treaty_id
)
SELECT c.treaty_id, c.comparator_id, c.position::INTEGER AS position, t.short_title, t.title, c.reason, t.opened_on,
  age.days::INTEGER AS age_days, age.signature_days::INTEGER AS signature_age_days,
  CASE WHEN f.days >= age.signature_days THEN r.signatures END AS signatures,
  CASE WHEN f.days >= age.days THEN r.instruments END AS instruments,
  e.threshold,
  date_diff('day', t.opened_on, e.threshold_met_on)::INTEGER AS days_to_threshold,
  date_diff('day', t.opened_on, coalesce(e.official_on, t.in_force_on, e.in_force_on))::INTEGER AS days_to_entry_into_force
FROM compared c JOIN treaty t ON t.treaty_id = c.comparator_id CROSS JOIN age
LEFT JOIN reached r ON r.treaty_id = c.comparator_id
LEFT JOIN followed f ON f.treaty_id = c.comparator_id
LEFT JOIN entry_into_force e ON e.treaty_id = c.comparator_id
ORDER BY c.position, c.comparator_id`;
