import { kind, nextConsentTable, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";

/** A State that may consent to a treaty next. A chance is never shown without its 90% interval. */
export type NextState = RowOfShape<typeof nextStateShape>;

const { treatyId, participantId, asOf, standing, rank, propensity, propensityLower, propensityUpper } =
  nextConsentTable.columns;

const nextStateShape = {
  treatyId,
  participantId,
  asOf,
  standing,
  rank,
  propensity,
  propensityLower,
  propensityUpper,
  name: kind.text,
  /** States that had not consented. */
  candidates: kind.integer,
  /** The chance within 12 months, with the ends of its interval; the same within 36. */
  within12: kind.double,
  lower12: kind.double,
  upper12: kind.double,
  within36: kind.double,
  lower36: kind.double,
  upper36: kind.double,
};

/**
 * The first `most` States of each treaty by their chance within 12 months, by treaty and rank; none of a treaty whose
 * twelve months were over by the day of the latest ranking: who came next may be known, and is not on file.
 */
export function nextStates(database: Database, most: number): Promise<readonly NextState[]> {
  return database.rowsOf(
    nextStateShape,
    `
SELECT n.treaty_id, n.participant_id, name, n.as_of, n.standing, n.rank, n.propensity, n.propensity_lower, n.propensity_upper,
  candidates, n.probability AS within12, n.lower AS lower12, n.upper AS upper12,
  later.probability AS within36, later.lower AS lower36, later.upper AS upper36
FROM next_consent AS n JOIN participant USING (participant_id)
JOIN next_consent AS later ON later.treaty_id = n.treaty_id AND later.participant_id = n.participant_id AND later.horizon_months = 36
JOIN (SELECT treaty_id, count(*)::INTEGER AS candidates FROM next_consent WHERE horizon_months = 12 GROUP BY ALL) AS of_treaty
  ON of_treaty.treaty_id = n.treaty_id
WHERE n.horizon_months = 12 AND n.rank <= $most AND n.as_of + INTERVAL 12 MONTH > (SELECT max(as_of) FROM next_consent)
ORDER BY n.treaty_id, n.rank`,
    { most },
  );
}

/** How good rankings by the chance within 12 months have been for past treaties. */
export type RankingQuality = RowOfShape<typeof rankingQualityShape>;

const rankingQualityShape = {
  treaties: kind.integer,
  rankings: kind.integer,
  /** The chance that a State that consented was ranked before one that did not, and its 95% interval over treaties. */
  auc: kind.double,
  aucLower: kind.double,
  aucUpper: kind.double,
  /** The same where what States had done was known up to twelve years before only. */
  aucStale: kind.double,
  /** The same where only signatories and others are told apart. */
  aucBySignature: kind.double,
  /** Of the first ten, the share that consented; its 95% interval; the share of all that were ranked. */
  precision10: kind.double,
  precision10Lower: kind.double,
  precision10Upper: kind.double,
  baseRate: kind.double,
  /** The last day up to which any treaty to learn from is followed; null where there is none. */
  learnedUpTo: kind.orNull(kind.day),
};

/** Null where no past ranking could be made. */
export async function rankingQuality(database: Database): Promise<RankingQuality | null> {
  const [found] = await database.rowsOf(
    rankingQualityShape,
    `
WITH own AS (FROM next_consent_score WHERE model = 'state' AND horizon_months = 12)
SELECT (SELECT value::INTEGER FROM own WHERE measure = 'treaties') AS treaties,
  (SELECT value::INTEGER FROM own WHERE measure = 'rankings with AUC') AS rankings,
  area.value AS auc, area.lower AS auc_lower, area.upper AS auc_upper, stale.value AS auc_stale, plain.value AS auc_by_signature,
  first_ten.value AS precision10, first_ten.lower AS precision10_lower, first_ten.upper AS precision10_upper,
  base.value AS base_rate, (SELECT max(followed_to) FROM training_treaty) AS learned_up_to
FROM own AS area, next_consent_score AS plain, next_consent_score AS stale, own AS first_ten, own AS base
WHERE area.measure = 'AUC' AND first_ten.measure = 'precision 10' AND base.measure = 'base rate'
  AND plain.model = 'signature' AND plain.horizon_months = 12 AND plain.measure = 'AUC'
  AND stale.model = 'stale' AND stale.horizon_months = 12 AND stale.measure = 'AUC'`,
  );
  return found ?? null;
}
