import { isOnWholeText } from "../query/kinds.js";
import { excusable, type Invariant } from "./invariant.js";

/** A/RES/74/247, A/RES/33/116B/VII, A/RES/ES-10/21, A/RES/377(V)[A], A/DEC/32/452, S/RES/2353(2017). */
const SYMBOL =
  "A/(RES|DEC)/(E?S-)?[0-9]+/[0-9]+[A-Z]{0,2}(/[IVX]+)?|A/RES/[0-9]+\\((E?S-)?([IVX]+|[0-9]+)\\)(\\[[A-Z0-9-]+\\])?(/[IVX]+)?|S/RES/[0-9]+\\([0-9]{4}\\)";

/** Roll calls by which a text was adopted: on the whole, or of unknown kind where no other can be meant. */
const ofAdoption = `(
    FROM roll_call WHERE symbol IS NOT NULL AND ${isOnWholeText()}
    QUALIFY kind = 'whole' OR count(*) OVER (PARTITION BY symbol) = 1
  ) AS roll_call`;

/** Leaves out rows of which a disagreement of sources about the roll call's `field` is on file: both readings are shown. */
function unlessOnRecord(field: string): string {
  return `NOT EXISTS (SELECT 1 FROM disagreement WHERE disagreement.field = '${field} of ' || roll_call_id)`;
}

const SAME_ROLL_CALL = "exception.document = breach.roll_call_id";

/** What must hold of roll calls, ballots and resolutions. */
export const rollCallInvariants: readonly Invariant[] = [
  excusable(
    "tally-is-sum-of-ballots",
    "the printed tally of a roll call is the number of its ballots, where there are names at all",
    {
      rule: "tally",
      breaches: `SELECT roll_call_id, yes, len(yes_by) AS yes_counted, "no", len(no_by) AS no_counted,
          abstain, len(abstain_by) AS abstain_counted, not_voting, len(not_voting_by) AS not_voting_counted
        FROM roll_call
        WHERE (yes <> len(yes_by) OR "no" <> len(no_by) OR abstain <> len(abstain_by) OR not_voting <> len(not_voting_by))
          AND len(yes_by || no_by || abstain_by || not_voting_by) > 0`,
      fits: SAME_ROLL_CALL,
    },
  ),
  {
    name: "one-ballot-a-member",
    meaning: "a participant is in at most one list of a roll call",
    sql: `SELECT roll_call_id, code, count(*)::INTEGER AS lists
      FROM (SELECT roll_call_id, unnest(yes_by || no_by || abstain_by || not_voting_by) AS code FROM roll_call)
      GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL`,
  },
  {
    name: "ballots-are-lists",
    meaning: "each code in a list of a roll call is a ballot",
    sql: `SELECT roll_call_id, (len(yes_by) + len(no_by) + len(abstain_by) + len(not_voting_by))::INTEGER AS codes,
        coalesce(counted.ballots, 0)::INTEGER AS ballots
      FROM roll_call LEFT JOIN (SELECT roll_call_id, count(*) AS ballots FROM ballot GROUP BY ALL) AS counted USING (roll_call_id)
      WHERE codes <> coalesce(counted.ballots, 0) ORDER BY ALL`,
  },
  {
    name: "voter-exists-then",
    meaning: "a participant votes only while it exists under its identity",
    sql: `SELECT ballot.roll_call_id, not_before, not_after, ballot.participant_id, valid_from, valid_to
      FROM ballot JOIN roll_call USING (roll_call_id) JOIN participant USING (participant_id)
      WHERE not_after < valid_from OR not_before > valid_to ORDER BY ALL`,
  },
  excusable(
    "voter-is-member",
    "who has a ballot in the General Assembly was a member of the United Nations on that day",
    {
      rule: "voterNotMember",
      breaches: `SELECT ballot.roll_call_id, not_before, not_after, ballot.participant_id, vote
        FROM ballot JOIN roll_call USING (roll_call_id)
        LEFT JOIN membership ON group_id = 'UN' AND membership.participant_id = ballot.participant_id
          AND membership.valid_from <= not_after AND coalesce(membership.valid_to, 'infinity') >= not_before
        WHERE body = 'GA' AND membership.participant_id IS NULL`,
      fits: `${SAME_ROLL_CALL} AND exception.participant_id = breach.participant_id`,
    },
  ),
  {
    name: "vote-interval-in-order",
    meaning: "the interval of a vote begins before it ends, and is one day exactly where the day is known",
    sql: `SELECT roll_call_id, date, not_before, not_after FROM roll_call
      WHERE not_before > not_after OR (not_before = not_after) IS DISTINCT FROM (date IS NOT NULL)
        OR date <> not_before
      ORDER BY roll_call_id`,
  },
  {
    name: "symbol-in-one-spelling",
    meaning: "the symbol of a resolution or decision has its one spelling",
    sql: `SELECT "table", id, symbol FROM (
        SELECT 'roll_call' AS "table", roll_call_id AS id, symbol FROM roll_call
        UNION ALL SELECT 'resolution', symbol, symbol FROM resolution
      ) WHERE NOT regexp_full_match(symbol, '${SYMBOL}') ORDER BY ALL`,
  },
  {
    name: "one-vote-on-the-whole",
    meaning: "a text is voted on as a whole once",
    sql: `SELECT symbol, list(roll_call_id ORDER BY roll_call_id) AS roll_calls FROM roll_call
      WHERE kind = 'whole' AND symbol IS NOT NULL GROUP BY symbol HAVING count(*) > 1 ORDER BY symbol`,
  },
  {
    name: "vote-of-adoption",
    meaning: "the day of the roll call by which a resolution was adopted can be the day of its adoption",
    sql: `SELECT resolution.symbol, adopted_on, roll_call_id, not_before, not_after
      FROM resolution JOIN ${ofAdoption} ON roll_call.symbol = resolution.symbol
      WHERE adopted_on NOT BETWEEN not_before AND not_after AND ${unlessOnRecord("day of adoption")} ORDER BY ALL`,
  },
  {
    name: "no-vote-no-roll-call",
    meaning: "a resolution adopted without a recorded vote has no roll call by which it was adopted",
    sql: `SELECT resolution.symbol, adoption, roll_call_id
      FROM resolution JOIN ${ofAdoption} ON roll_call.symbol = resolution.symbol
      WHERE adoption <> 'recorded vote' AND ${unlessOnRecord("adoption")} ORDER BY ALL`,
  },
];
