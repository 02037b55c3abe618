import { holdsOn, kindsThat, LIVE } from "../query/kinds.js";
import { excusable, type Invariant, SAME_TREATY } from "./invariant.js";

const ofDateOrder = { rule: "dateOrder", fits: SAME_TREATY } as const;

/** What must hold of actions and their dates. */
export const ledgerInvariants: readonly Invariant[] = [
  excusable("not-before-opening", "nobody signs or deposits before the treaty is open", {
    ...ofDateOrder,
    breaches: `SELECT treaty_id, participant_id, action_id, action.not_before, action.not_after, opened_on
      FROM action JOIN treaty USING (treaty_id) WHERE ${LIVE} AND action.not_after < opened_on`,
  }),
  excusable(
    "effect-not-before-deposit",
    "an action takes effect on the day of its deposit or later; only a succession reaches back",
    {
      ...ofDateOrder,
      breaches: `SELECT treaty_id, participant_id, action_id, not_before, effective_on FROM action
        WHERE ${LIVE} AND effective_on < not_before AND kind NOT IN ('succession', 'successionToSignature')`,
    },
  ),
  excusable(
    "in-force-not-before-deposit",
    "a treaty is in force for a participant on the day of its deposit or later; only a succession reaches back",
    {
      ...ofDateOrder,
      breaches: `SELECT treaty_id, participant_id, consent_kind, consented_not_before, in_force_on FROM participation
        WHERE in_force_on < consented_not_before AND consent_kind <> 'succession'`,
    },
  ),
  {
    name: "interval-in-order",
    meaning: "an interval begins before it ends, and is one day exactly where the day is known",
    sql: `SELECT action_id, date, not_before, not_after FROM action
      WHERE not_before > not_after OR (not_before = not_after) IS DISTINCT FROM (date IS NOT NULL)
        OR date <> not_before OR date <> not_after
      ORDER BY action_id`,
  },
  {
    name: "seen-in-order",
    meaning: "an action is last seen on the day it is first seen or later",
    sql: "SELECT action_id, first_seen, last_seen FROM action WHERE first_seen > last_seen ORDER BY action_id",
  },
  excusable("participant-exists-then", "a participant acts only while it exists under its identity", {
    ...ofDateOrder,
    breaches: `SELECT treaty_id, participant_id, participant.name, action_id, action.not_before, action.not_after,
        participant.valid_from, participant.valid_to
      FROM action JOIN participant USING (participant_id)
      WHERE ${LIVE} AND (action.not_after < participant.valid_from OR action.not_before > participant.valid_to)`,
  }),
  {
    name: "action-once",
    meaning: "the same act is on file once: no two live actions agree in treaty, participant, kind and day",
    sql: `SELECT treaty_id, participant_id, kind, date, list(action_id ORDER BY action_id) AS actions FROM action
      WHERE ${LIVE} AND date IS NOT NULL
      GROUP BY treaty_id, participant_id, kind, date HAVING count(*) > 1 ORDER BY ALL`,
  },
  {
    name: "correction-on-file",
    meaning:
      "where an archive lost that a participant has left, the departure is on file as an action of its own",
    sql: `SELECT exception_id, exception.treaty_id, exception.participant_id FROM exception
      WHERE rule = 'actionCorrected' AND NOT EXISTS (SELECT 1 FROM action
        WHERE ${LIVE} AND kind IN (${kindsThat("leaves")})
          AND action.treaty_id = exception.treaty_id AND action.participant_id = exception.participant_id)
      ORDER BY exception_id`,
  },
  {
    name: "superseded-by-another",
    meaning: "a superseded action names another action on file for the same treaty",
    sql: `SELECT action.action_id, action.superseded_by FROM action
      LEFT JOIN action AS successor ON successor.action_id = action.superseded_by
      WHERE action.superseded_by IS NOT NULL
        AND (successor.action_id IS NULL OR successor.action_id = action.action_id OR successor.treaty_id <> action.treaty_id)
      ORDER BY action.action_id`,
  },
  {
    name: "grade-of-source",
    meaning:
      "an action has the grade of its best source: nothing from the press is shown as the depositary's",
    sql: `SELECT action_id, action.grade, source_id, source.grade AS source_grade
      FROM action JOIN source USING (source_id) WHERE action.grade <> source.grade ORDER BY action_id`,
  },
  {
    name: "status-derived-once",
    meaning: "the status of participation is that of the span into which the day of the last evidence falls",
    sql: `SELECT treaty_id, participant_id, participation.status, spell.status AS spell_status, evidence_up_to
      FROM participation
      JOIN treaty_progress USING (treaty_id)
      LEFT JOIN participation_spell AS spell USING (treaty_id, participant_id)
      WHERE ${holdsOn("evidence_up_to", "spell")}
        AND spell.status <> participation.status
      ORDER BY treaty_id, participant_id`,
  },
];
