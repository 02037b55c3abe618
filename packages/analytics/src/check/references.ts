import type { Invariant } from "./invariant.js";

const references = (rows: readonly string[], column: string, table: string) =>
  `SELECT "table", id, refers_to FROM (${rows.join(" UNION ALL ")})
    WHERE refers_to IS NOT NULL AND refers_to NOT IN (SELECT ${column} FROM ${table}) ORDER BY ALL`;
const row = (table: string, id: string, column: string) =>
  `SELECT '${table}' AS "table", ${id} AS id, ${column} AS refers_to FROM "${table}"`;

/** What must hold of references that no foreign key can declare, and of names. */
export const referenceInvariants: readonly Invariant[] = [
  {
    name: "source-on-file",
    meaning: "every source that a row names in a list or as its correction is on file",
    sql: references(
      [
        row("action", "action_id", "unnest(corroborated_by)"),
        row("action", "action_id", "retracted_by"),
        row("timeline_event", "event_id", "unnest(source_ids)"),
        row("claim", "claim_id", "unnest(source_ids)"),
        row("printed_count", "count_id", "unnest(source_ids)"),
      ],
      "source_id",
      "source",
    ),
  },
  {
    name: "fact-has-source",
    meaning: "every event, claim and printed count names a source",
    sql: `SELECT * FROM (
        SELECT 'timeline_event' AS "table", event_id AS id, source_ids FROM timeline_event
        UNION ALL SELECT 'claim', claim_id, source_ids FROM claim
        UNION ALL SELECT 'printed_count', count_id, source_ids FROM printed_count
      ) WHERE len(source_ids) = 0 ORDER BY ALL`,
  },
  {
    name: "evidence-of-something",
    meaning: "evidence for a fact in a treaty's row stands beside the fact",
    sql: `SELECT treaty_id, field, treaty_evidence.source_id FROM treaty_evidence JOIN treaty USING (treaty_id)
      WHERE CASE field WHEN 'in_force_on' THEN in_force_on IS NULL WHEN 'opened_on' THEN opened_on IS NULL
        WHEN 'signature_closes_on' THEN signature_closes_on IS NULL ELSE registration IS NULL END
      ORDER BY ALL`,
  },
  {
    name: "participant-on-file",
    meaning: "every participant that a change, a disagreement or an exception names is on file",
    sql: references(
      [
        row("change", "change_id", "participant_id"),
        row("disagreement", "disagreement_id", "participant_id"),
        row("exception", "exception_id", "participant_id"),
      ],
      "participant_id",
      "participant",
    ),
  },
  {
    name: "treaty-on-file",
    meaning: "every treaty that another treaty, a disagreement or an exception names is on file",
    sql: references(
      [
        row("treaty", "treaty_id", "parent_id"),
        row("disagreement", "disagreement_id", "treaty_id"),
        row("exception", "exception_id", "treaty_id"),
      ],
      "treaty_id",
      "treaty",
    ),
  },
  {
    name: "name-means-one",
    meaning: "on any day a spelling means one participant",
    sql: `SELECT a.name, a.participant_id, b.participant_id AS also, a.valid_from, a.valid_to, b.valid_from AS also_from, b.valid_to AS also_to
      FROM participant_name AS a JOIN participant_name AS b ON a.name = b.name AND a.participant_id < b.participant_id
      WHERE coalesce(a.valid_from, '-infinity'::DATE) <= coalesce(b.valid_to, 'infinity'::DATE)
        AND coalesce(b.valid_from, '-infinity'::DATE) <= coalesce(a.valid_to, 'infinity'::DATE)
      ORDER BY ALL`,
  },
  {
    name: "validity-in-order",
    meaning: "what has a first and a last day begins before it ends",
    sql: `SELECT * FROM (
        SELECT 'participant' AS "table", participant_id AS id, valid_from AS "from", valid_to AS "to" FROM participant
        UNION ALL SELECT 'participant_name', name, valid_from, valid_to FROM participant_name
        UNION ALL SELECT 'membership', group_id || ' ' || participant_id, valid_from, valid_to FROM membership
        UNION ALL SELECT 'treaty', treaty_id, opened_on, signature_closes_on FROM treaty
        UNION ALL SELECT 'timeline_event', event_id, not_before, not_after FROM timeline_event
      ) WHERE "from" > "to" ORDER BY ALL`,
  },
];
