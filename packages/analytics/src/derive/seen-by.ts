import type { EntryIntoForceRule, IsoDate } from "@depositary/model";
import type { Database } from "../database.js";

/**
 * Puts temporary tables `action` and `treaty` in front of the stored ones, with what this record had seen by `seenBy`.
 * A correction or a retraction counts once the row or the document that makes it had been seen; a later confirmation
 * does not count.
 *
 * The record does not keep the day on which it first read when a treaty entered into force: that day is taken as seen
 * where it was past and anything of the treaty had been seen.
 */
export async function shadowLedger(database: Database, seenBy: IsoDate): Promise<void> {
  await database.run(ACTIONS, { seenBy });
  await database.run(TREATIES, { seenBy });
}

/** The rules, without stated days that lay ahead. */
export function rulesSeenBy(
  rules: readonly EntryIntoForceRule[],
  seenBy: IsoDate,
): readonly EntryIntoForceRule[] {
  const past = (stated: IsoDate | null) => (stated !== null && stated <= seenBy ? stated : null);
  return rules.map((rule) => ({
    ...rule,
    officialOn: past(rule.officialOn),
    thresholdMetOn: past(rule.thresholdMetOn),
  }));
}

const ACTIONS = `
  CREATE TEMP TABLE action AS
  WITH seen AS (FROM action WHERE first_seen <= $seenBy::DATE),
  read AS (
    SELECT source_id FROM source WHERE coalesce(as_at, retrieved_at::DATE) <= $seenBy::DATE
  )
  SELECT * REPLACE (
    if(superseded_by IN (SELECT action_id FROM seen), superseded_by, NULL) AS superseded_by,
    if(retracted_by IN (FROM read), retracted_by, NULL) AS retracted_by,
    if(last_seen <= $seenBy::DATE, last_seen, first_seen) AS last_seen
  ) FROM seen`;

const TREATIES = `
  CREATE TEMP TABLE treaty AS
  SELECT * REPLACE (
    if(in_force_on <= $seenBy::DATE AND (as_at <= $seenBy::DATE OR treaty_id IN (SELECT treaty_id FROM action)), in_force_on, NULL) AS in_force_on,
    if(as_at <= $seenBy::DATE, signatories_printed, NULL) AS signatories_printed,
    if(as_at <= $seenBy::DATE, parties_printed, NULL) AS parties_printed,
    if(as_at <= $seenBy::DATE, as_at, NULL) AS as_at
  ) FROM treaty`;
