import { rollCallTable, sqlString, votes } from "@depositary/model";
import type { Database } from "../database.js";
import { voteLists } from "./ballots.js";
import { fileTableNamed, LINE, rawName } from "./file-table.js";
import { danglingCodes } from "./keys.js";
import type { Problem } from "./problem.js";

const voters = Object.values(voteLists)
  .map((list) => `coalesce(string_split(${list}, ' '), [])`)
  .join(" || ");

/** Every code in the lists of a roll call that cannot become a ballot: unknown, in two lists, or with an unknown intention. */
export async function badBallots(database: Database): Promise<readonly Problem[]> {
  const table = fileTableNamed("roll_call");
  const problems: Problem[] = [];
  for (const list of [...Object.values(voteLists), "intended"])
    problems.push(...(await danglingCodes(database, table, list, "participant")));
  return [...problems, ...(await votedTwice(database)), ...(await strangeIntentions(database))];
}

async function votedTwice(database: Database): Promise<readonly Problem[]> {
  return find(
    database,
    `SELECT line, value, 'yes_by, no_by, abstain_by, not_voting_by' AS "column"
     FROM (SELECT ${LINE} AS line, unnest(${voters}) AS value FROM ${rawName(rollCallTable)}
       WHERE len(list_distinct(${voters})) < len(${voters}))
     GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL`,
    "expected at most one vote a participant",
  );
}

async function strangeIntentions(database: Database): Promise<readonly Problem[]> {
  return find(
    database,
    `SELECT line, value, 'intended' AS "column"
     FROM (SELECT ${LINE} AS line, unnest(string_split(intended, ' ')) AS value, ${voters} AS voters FROM ${rawName(rollCallTable)})
     WHERE split_part(value, ':', 2) NOT IN (${votes.map(sqlString).join(", ")})
        OR len(string_split(value, ':')) <> 2
        OR NOT list_contains(voters, split_part(value, ':', 1))
     ORDER BY ALL`,
    `expected CODE:vote of a participant in one of the lists, vote one of ${votes.join(", ")}`,
  );
}

async function find(database: Database, sql: string, what: string): Promise<readonly Problem[]> {
  const rows = await database.rows<{ line: number; value: string; column: string }>(sql);
  return rows.map((row) => ({ ...row, file: fileTableNamed("roll_call").file, what }));
}
