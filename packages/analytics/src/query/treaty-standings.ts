import type { Database } from "../database.js";
import { hasConsented, instrumentKinds, kindsThat, LIVE, organisations } from "./kinds.js";

/** Where a treaty stands on the day of the last evidence: counts of named participants, its rule, what is missing. */
export interface TreatyStanding {
  readonly treatyId: string;
  readonly title: string;
  readonly shortTitle: string | null;
  readonly chapter: string | null;
  readonly chapterTitle: string | null;
  readonly depositary: string;
  readonly concludedOn: string | null;
  readonly concludedAt: string | null;
  readonly openedOn: string | null;
  readonly signatureClosesOn: string | null;
  readonly inForceOn: string | null;
  readonly signatoriesPrinted: number | null;
  readonly partiesPrinted: number | null;
  readonly asAt: string | null;
  readonly sourceId: string;
  readonly actions: number;
  /** Participants named on file as having signed, whether or not they have consented since. */
  readonly signed: number;
  readonly signedStates: number;
  readonly signedOrganisations: number;
  readonly signedAsMembers: number;
  /** Participants whose instrument stands. */
  readonly consented: number;
  /** Of those, read from the depositary's own record. */
  readonly consentedVerified: number;
  /** Of those, only reported: from press or archives, the day of deposit not known. */
  readonly consentedReported: number;
  readonly withdrawn: number;
  readonly rule: string | null;
  readonly threshold: number | null;
  readonly counted: number | null;
  readonly remaining: number | null;
  readonly missing: string | null;
  readonly thresholdMetOn: string | null;
  readonly computedInForceOn: string | null;
  readonly evidenceUpTo: string | null;
  /** Days within which the last signature on file lies. */
  readonly lastSignedNotBefore: string | null;
  readonly lastSignedNotAfter: string | null;
  readonly signaturesSeen: string | null;
  /** Last day for which an instrument on file was confirmed. */
  readonly consentsSeen: string | null;
}

/** Every treaty on file, in the order of its chapter and number as text. Dates are ISO days, counts are participants. */
export function treatyStandings(database: Database): Promise<readonly TreatyStanding[]> {
  return database.rows<TreatyStanding>(SQL);
}

const SQL = `
WITH position AS (
  SELECT p.treaty_id,
    count(*) FILTER (p.signed_not_before IS NOT NULL)::INTEGER AS signed,
    count(*) FILTER (p.signed_not_before IS NOT NULL AND w.kind NOT IN (${organisations()}))::INTEGER AS signed_states,
    count(*) FILTER (p.signed_not_before IS NOT NULL AND w.kind IN (${organisations()}))::INTEGER AS signed_organisations,
    count(*) FILTER (p.signed_not_before IS NOT NULL AND w.kind = 'memberState')::INTEGER AS signed_as_members,
    count(*) FILTER (${hasConsented("p")})::INTEGER AS consented,
    count(*) FILTER (${hasConsented("p")} AND p.consent_grade = 'depositary')::INTEGER AS consented_verified,
    count(*) FILTER (${hasConsented("p")} AND p.consent_grade = 'secondary' AND p.consented_on IS NULL)::INTEGER AS consented_reported,
    count(*) FILTER (p.status = 'withdrawn')::INTEGER AS withdrawn
  FROM participation p JOIN participant w USING (participant_id)
  GROUP BY p.treaty_id
), ledger AS (
  SELECT treaty_id,
    count(*)::INTEGER AS actions,
    max(not_after) FILTER (kind IN (${kindsThat("signs")})) AS last_signed_not_after,
    max_by(not_before, (not_after, not_before)) FILTER (kind IN (${kindsThat("signs")})) AS last_signed_not_before,
    max(last_seen) FILTER (kind IN (${kindsThat("signs")})) AS signatures_seen,
    max(last_seen) FILTER (kind IN (${instrumentKinds()})) AS consents_seen
  FROM action WHERE ${LIVE}
  GROUP BY treaty_id
)
SELECT t.treaty_id, t.title, t.short_title, t.chapter, c.title AS chapter_title, t.depositary,
  t.concluded_on, t.concluded_at, t.opened_on, t.signature_closes_on, t.in_force_on,
  t.signatories_printed, t.parties_printed, t.as_at, t.source_id,
  coalesce(l.actions, 0)::INTEGER AS actions,
  coalesce(p.signed, 0)::INTEGER AS signed,
  coalesce(p.signed_states, 0)::INTEGER AS signed_states,
  coalesce(p.signed_organisations, 0)::INTEGER AS signed_organisations,
  coalesce(p.signed_as_members, 0)::INTEGER AS signed_as_members,
  coalesce(p.consented, 0)::INTEGER AS consented,
  coalesce(p.consented_verified, 0)::INTEGER AS consented_verified,
  coalesce(p.consented_reported, 0)::INTEGER AS consented_reported,
  coalesce(p.withdrawn, 0)::INTEGER AS withdrawn,
  e.rule, e.threshold, e.counted, e.remaining, e.missing, e.threshold_met_on,
  e.in_force_on AS computed_in_force_on, e.evidence_up_to,
  l.last_signed_not_before, l.last_signed_not_after, l.signatures_seen, l.consents_seen
FROM treaty t
LEFT JOIN chapter c USING (chapter)
LEFT JOIN position p USING (treaty_id)
LEFT JOIN ledger l USING (treaty_id)
LEFT JOIN entry_into_force e USING (treaty_id)
ORDER BY t.treaty_id`;
