import { ballotTable, fileTables, tables } from "@depositary/model";
import type { Database } from "../database.js";
import { shareOut } from "./at-once.js";
import { badBallots } from "./ballots.js";
import { badCells } from "./cells.js";
import { type FileTable, TEXT } from "./file-table.js";
import { danglingKeys, duplicateKeys } from "./keys.js";
import { type Problem, RecordError } from "./problem.js";
import { readRawTable } from "./raw-table.js";
import { createTyped, fillTyped } from "./typed-table.js";

/**
 * Reads the text of every file into a database beside, which all connections see until `dropText`, and checks it.
 * Throws RecordError with every problem of every file.
 */
export async function readText(connections: readonly Database[], directory: string): Promise<void> {
  await connections[0]?.run(`ATTACH ':memory:' AS ${TEXT}`);
  const read = (connection: Database, table: FileTable) => readRawTable(connection, directory, table);
  refuseIfAny(directory, await shareOut(connections, fileTables, read));
  refuseIfAny(directory, await shareOut(connections, checks, (connection, check) => check(connection)));
}

/** Drops the text of the files. */
export async function dropText(database: Database): Promise<void> {
  await database.run(`DETACH ${TEXT}`);
}

/** Creates every table but that of the ballots, and fills those that have a file from its text. */
export async function fillTables(database: Database): Promise<void> {
  for (const table of tables) if (table.name !== ballotTable.name) await createTyped(database, table);
  for (const table of fileTables) await fillTyped(database, table);
}

type Check = (database: Database) => Promise<readonly Problem[]>;

const checks: readonly Check[] = [
  badBallots,
  ...fileTables.flatMap((table) =>
    [badCells, duplicateKeys, danglingKeys].map(
      (check): Check =>
        (database) =>
          check(database, table),
    ),
  ),
];

function refuseIfAny(directory: string, problems: readonly (readonly Problem[])[]): void {
  const all = problems.flat();
  if (all.length > 0) throw new RecordError(directory, all);
}
