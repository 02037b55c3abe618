import {
  ballotTable,
  kind,
  participantTable,
  rollCallTable,
  sqlString,
  type Vote,
  votes,
} from "@depositary/model";
import type { Database } from "../database.js";
import { fileTableNamed, LINE, rawName } from "./file-table.js";
import type { Problem } from "./problem.js";

/** The code list of a roll call in which each vote is recorded. */
const voteLists: Readonly<Record<Vote, string>> = {
  yes: "yes_by",
  no: "no_by",
  abstain: "abstain_by",
  notVoting: "not_voting_by",
};

/** Each code of each list of the roll calls, in file order: `line`, `roll_call_id`, `list`, `vote`, `code`. */
const castVotes = `(
  SELECT line, roll_call_id, list, vote, unnest(codes) AS code
  FROM (
    SELECT ${LINE} AS line, roll_call_id,
      unnest([${Object.values(voteLists).map(sqlString).join(", ")}]) AS list,
      unnest([${Object.keys(voteLists).map(sqlString).join(", ")}]) AS vote,
      unnest([${Object.values(voteLists)
        .map((list) => `string_split(${list}, ' ')`)
        .join(", ")}]) AS codes
    FROM ${rawName(rollCallTable)}))`;

/** Each intended vote of the roll calls as printed: `line`, `intention`, and its parts `code` and `vote`. */
const intentions = `(
  SELECT line, intention, split_part(intention, ':', 1) AS code, split_part(intention, ':', 2) AS vote
  FROM (SELECT ${LINE} AS line, unnest(string_split(intended, ' ')) AS intention FROM ${rawName(rollCallTable)}))`;

/** Every code in the lists of a roll call that cannot become a ballot: unknown, in two lists, or with an unknown intention. */
export async function badBallots(database: Database): Promise<readonly Problem[]> {
  const suspects = await linesInDoubt(database);
  return [
    ...(suspects.length === 0 ? [] : await votedByNobody(database, suspects)),
    ...(suspects.length === 0 ? [] : await votedTwice(database, suspects)),
    ...(await strangeIntentions(database)),
  ];
}

/**
 * Fills the table of ballots, which are most rows of the record: one for each code in the lists, the intended vote
 * beside the one cast.
 */
export const insertBallots = `
  INSERT INTO ${ballotTable.name}
  SELECT roll_call_id, cast_vote.code, cast_vote.vote, intended.vote
  FROM ${castVotes} AS cast_vote
  LEFT JOIN ${intentions} AS intended ON intended.line = cast_vote.line AND intended.code = cast_vote.code`;

/**
 * Lines of roll calls with as many codes as there are, but not as many different participants: found with one bit a
 * participant, several times as fast as by comparing texts.
 */
async function linesInDoubt(database: Database): Promise<readonly number[]> {
  const participants = rawName(participantTable);
  const { bits } = await database.rowOf(
    { bits: kind.integer },
    `SELECT count(*)::INTEGER AS bits FROM ${participants}`,
  );
  const rows = await database.rowsOf(
    { line: kind.integer },
    `
    SELECT line FROM ${castVotes} AS cast_vote
    LEFT JOIN (SELECT participant_id, (row_number() OVER ())::INTEGER AS bit FROM ${participants}) AS voter
      ON voter.participant_id = cast_vote.code
    GROUP BY line
    HAVING count(bit) < count(*)
      OR bit_count(bitstring_agg(bit, 0, ${bits})) < count(*)
    ORDER BY line`,
  );
  return rows.map(({ line }) => line);
}

async function votedByNobody(database: Database, lines: readonly number[]): Promise<readonly Problem[]> {
  const { file } = fileTableNamed(participantTable.name);
  return find(
    database,
    `SELECT line, code AS value, list AS "column" FROM ${castVotes}
     WHERE list_contains($lines, line)
       AND code NOT IN (SELECT participant_id FROM ${rawName(participantTable)} WHERE participant_id IS NOT NULL)
     ORDER BY ALL`,
    `expected a participant in ${file}`,
    { lines },
  );
}

async function votedTwice(database: Database, lines: readonly number[]): Promise<readonly Problem[]> {
  return find(
    database,
    `SELECT line, code AS value, '${Object.values(voteLists).join(", ")}' AS "column"
     FROM ${castVotes} WHERE list_contains($lines, line)
     GROUP BY line, code HAVING count(*) > 1 ORDER BY ALL`,
    "expected at most one vote per participant",
    { lines },
  );
}

/** A code of an intention that is nobody's ballot in that roll call is none, whether or not it is on file. */
async function strangeIntentions(database: Database): Promise<readonly Problem[]> {
  const everyList = `concat_ws(' ', ${Object.values(voteLists).join(", ")})`;
  return find(
    database,
    `SELECT line, intention AS value, 'intended' AS "column"
     FROM ${intentions} JOIN ${rawName(rollCallTable)} AS roll_call ON roll_call.${LINE} = line
     WHERE vote NOT IN (${votes.map(sqlString).join(", ")})
        OR len(string_split(intention, ':')) <> 2
        OR NOT list_contains(string_split(${everyList}, ' '), code)
     ORDER BY ALL`,
    `expected CODE:vote of a participant in one of the lists, vote one of ${votes.join(", ")}`,
  );
}

async function find(
  database: Database,
  sql: string,
  what: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<readonly Problem[]> {
  const rows = await database.rowsOf(
    { line: kind.integer, value: kind.text, column: kind.text },
    sql,
    parameters,
  );
  return rows.map((row) => ({ ...row, file: fileTableNamed("roll_call").file, what }));
}
