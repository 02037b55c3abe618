import { ballotTable, participantTable, rollCallTable, sqlString, type Vote, votes } from "@depositary/model";
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

/**
 * The temporary table of every code in the lists of every roll call. `who` is the line of the participant, null where
 * nobody has the code: two numbers are compared and sorted faster than two texts.
 */
const rawBallots = rawName(ballotTable);

/** Takes the lists of the roll calls apart, once for all checks and for the ballots themselves. */
export async function readRawBallots(database: Database): Promise<void> {
  const lists = Object.entries(voteLists).map(
    ([vote, list]) =>
      `SELECT ${LINE} AS line, '${list}' AS list, '${vote}' AS vote, unnest(string_split(${list}, ' ')) AS code
       FROM ${rawName(rollCallTable)}`,
  );
  await database.run(`
    CREATE TEMP TABLE ${rawBallots} AS
    SELECT cast_vote.line, list, vote, participant.${LINE} AS who, CASE WHEN who IS NULL THEN code END AS unknown
    FROM (${lists.join(" UNION ALL ")}) AS cast_vote
    LEFT JOIN ${rawName(participantTable)} AS participant ON participant.participant_id = code`);
}

/** Every code in the lists of a roll call that cannot become a ballot: unknown, in two lists, or with an unknown intention. */
export async function badBallots(database: Database): Promise<readonly Problem[]> {
  return [
    ...(await votedByNobody(database)),
    ...(await votedTwice(database)),
    ...(await strangeIntentions(database)),
  ];
}

/** One ballot for each code in the lists, the intended vote beside the one cast; drops the raw table. */
export async function fillBallots(database: Database): Promise<void> {
  await database.run(`
    INSERT INTO ${ballotTable.name}
    SELECT roll_call.roll_call_id, participant.participant_id, ballot.vote, intended.vote
    FROM ${rawBallots} AS ballot
    JOIN ${rawName(rollCallTable)} AS roll_call ON roll_call.${LINE} = ballot.line
    JOIN ${rawName(participantTable)} AS participant ON participant.${LINE} = ballot.who
    LEFT JOIN (
      SELECT line, split_part(intention, ':', 1) AS code, split_part(intention, ':', 2) AS vote
      FROM (SELECT ${LINE} AS line, unnest(string_split(intended, ' ')) AS intention FROM ${rawName(rollCallTable)})
    ) AS intended ON intended.line = ballot.line AND intended.code = participant.participant_id
    ORDER BY ballot.line, ballot.who`);
  await database.run(`DROP TABLE ${rawBallots}`);
}

async function votedByNobody(database: Database): Promise<readonly Problem[]> {
  const { file } = fileTableNamed(participantTable.name);
  return find(
    database,
    `SELECT line, unknown AS value, list AS "column" FROM ${rawBallots} WHERE who IS NULL ORDER BY ALL`,
    `expected a participant in ${file}`,
  );
}

async function votedTwice(database: Database): Promise<readonly Problem[]> {
  return find(
    database,
    `SELECT line, participant_id AS value, '${Object.values(voteLists).join(", ")}' AS "column"
     FROM (SELECT line, who FROM ${rawBallots} GROUP BY line, who HAVING count(*) > 1)
     JOIN ${rawName(participantTable)} AS participant ON participant.${LINE} = who ORDER BY ALL`,
    "expected at most one vote a participant",
  );
}

/** A code of an intention that is nobody's ballot in that roll call is none, whether or not it is on file. */
async function strangeIntentions(database: Database): Promise<readonly Problem[]> {
  return find(
    database,
    `SELECT line, value, 'intended' AS "column"
     FROM (SELECT ${LINE} AS line, unnest(string_split(intended, ' ')) AS value FROM ${rawName(rollCallTable)}) AS intention
     WHERE split_part(value, ':', 2) NOT IN (${votes.map(sqlString).join(", ")})
        OR len(string_split(value, ':')) <> 2
        OR NOT EXISTS (SELECT 1 FROM ${rawBallots} AS ballot
          JOIN ${rawName(participantTable)} AS participant ON participant.${LINE} = who
          WHERE ballot.line = intention.line AND participant.participant_id = split_part(value, ':', 1))
     ORDER BY ALL`,
    `expected CODE:vote of a participant in one of the lists, vote one of ${votes.join(", ")}`,
  );
}

async function find(database: Database, sql: string, what: string): Promise<readonly Problem[]> {
  const rows = await database.rows<{ line: number; value: string; column: string }>(sql);
  return rows.map((row) => ({ ...row, file: fileTableNamed("roll_call").file, what }));
}
