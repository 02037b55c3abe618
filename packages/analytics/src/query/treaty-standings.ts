import { kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { hasConsented, isReported, kindsThat, LIVE, organisations } from "./kinds.js";

/** Where a treaty stands on the day of the last evidence: counts of named participants, its rule, what is missing. */
export type TreatyStanding = RowOfShape<typeof treatyStandingShape>;

const treatyStandingShape = {
  treatyId: kind.text,
  title: kind.text,
  shortTitle: kind.orNull(kind.text),
  chapter: kind.orNull(kind.text),
  chapterTitle: kind.orNull(kind.text),
  depositary: kind.text,
  concludedOn: kind.orNull(kind.day),
  concludedAt: kind.orNull(kind.text),
  openedOn: kind.orNull(kind.day),
  signatureClosesOn: kind.orNull(kind.day),
  inForceOn: kind.orNull(kind.day),
  signatoriesPrinted: kind.orNull(kind.integer),
  partiesPrinted: kind.orNull(kind.integer),
  asAt: kind.orNull(kind.day),
  sourceId: kind.text,
  actions: kind.integer,
  /** Participants named on file as having signed, whether or not they have consented since. */
  signed: kind.integer,
  signedStates: kind.integer,
  signedOrganisations: kind.integer,
  signedAsMembers: kind.integer,
  /** Participants whose instrument stands. */
  consented: kind.integer,
  /** Of those, read from the depositary's own record. */
  consentedVerified: kind.integer,
  /** Of those, only reported: from press or archives, the day of deposit not known. */
  consentedReported: kind.integer,
  withdrawn: kind.integer,
  rule: kind.orNull(kind.text),
  threshold: kind.orNull(kind.integer),
  counted: kind.orNull(kind.integer),
  remaining: kind.orNull(kind.integer),
  missing: kind.orNull(kind.text),
  thresholdMetOn: kind.orNull(kind.day),
  computedInForceOn: kind.orNull(kind.day),
  evidenceUpTo: kind.orNull(kind.day),
  /** Days within which the last signature on file lies. */
  lastSignedNotBefore: kind.orNull(kind.day),
  lastSignedNotAfter: kind.orNull(kind.day),
  signaturesSeen: kind.orNull(kind.day),
  /** Last day for which an instrument on file was confirmed. */
  consentsSeen: kind.orNull(kind.day),
  /** Last day for which a departure on file, or that one was taken back, was confirmed. */
  departuresSeen: kind.orNull(kind.day),
};

/** Every treaty on file, in the order of its chapter and number as text. Dates are ISO days, counts are participants. */
export function treatyStandings(database: Database): Promise<readonly TreatyStanding[]> {
  return database.rowsOf(treatyStandingShape, SQL);
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
    count(*) FILTER (${hasConsented("p")} AND ${isReported("p")})::INTEGER AS consented_reported,
    count(*) FILTER (p.status = 'withdrawn')::INTEGER AS withdrawn
  FROM participation p JOIN participant w USING (participant_id)
  GROUP BY p.treaty_id
), ledger AS (
  SELECT treaty_id,
    count(*)::INTEGER AS actions,
    max(not_after) FILTER (kind IN (${kindsThat("signs")})) AS last_signed_not_after,
    max_by(not_before, (not_after, not_before)) FILTER (kind IN (${kindsThat("signs")})) AS last_signed_not_before,
    max(last_seen) FILTER (kind IN (${kindsThat("signs")})) AS signatures_seen,
    max(last_seen) FILTER (kind IN (${kindsThat("consents")})) AS consents_seen,
    max(last_seen) FILTER (kind IN (${kindsThat("leaves", "stays")})) AS departures_seen
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
  l.last_signed_not_before, l.last_signed_not_after, l.signatures_seen, l.consents_seen, l.departures_seen
FROM treaty t
LEFT JOIN chapter c USING (chapter)
LEFT JOIN position p USING (treaty_id)
LEFT JOIN ledger l USING (treaty_id)
LEFT JOIN entry_into_force e USING (treaty_id)
ORDER BY t.treaty_id`;
