import { createTable, fileTables, tables } from "@depositary/model";
import type { Database } from "../database.js";
import { shareOut, transaction } from "./at-once.js";
import { badBallots } from "./ballots.js";
import { badCells } from "./cells.js";
import { type FileTable, TEXT } from "./file-table.js";
import { danglingKeys, duplicateKeys } from "./keys.js";
import { type Problem, RecordError } from "./problem.js";
import { readRawTable } from "./raw-table.js";

/**
 * Reads the text of every file into a database beside, which all connections see until `dropText`, and checks it;
 * meanwhile every table is created. Throws RecordError with every problem of every file.
 */
export async function readText(connections: readonly Database[], directory: string): Promise<void> {
  await connections[0]?.run(`ATTACH ':memory:' AS ${TEXT}`);
  const read = (connection: Database, table: FileTable) => readRawTable(connection, directory, table);
  refuseIfAny(directory, await shareOut(connections, fileTables, read));
  const works = [createTables, ...checks];
  refuseIfAny(directory, await shareOut(connections, works, (connection, work) => work(connection)));
}

/** Drops the text of the files. */
export async function dropText(database: Database): Promise<void> {
  await database.run(`DETACH ${TEXT}`);
}

type Work = (database: Database) => Promise<readonly Problem[]>;

const createTables: Work = async (database) => {
  await database.run(transaction(tables.flatMap(createTable)));
  return [];
};

const checks: readonly Work[] = [
  badBallots,
  ...fileTables.flatMap((table) =>
    [badCells, duplicateKeys, danglingKeys].map(
      (check): Work =>
        (database) =>
          check(database, table),
    ),
  ),
];

function refuseIfAny(directory: string, problems: readonly (readonly Problem[])[]): void {
  const all = problems.flat();
  if (all.length > 0) throw new RecordError(directory, all);
}
