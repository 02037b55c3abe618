import { fileTables, tables } from "@depositary/model";
import type { Database } from "../database.js";
import { badBallots } from "./ballots.js";
import { badCells } from "./cells.js";
import { rawName } from "./file-table.js";
import { danglingKeys, duplicateKeys } from "./keys.js";
import { type Problem, RecordError } from "./problem.js";
import { readRawTable } from "./raw-table.js";
import { createTyped, fillTyped } from "./typed-table.js";

/**
 * Loads every file of the record into its table; derived tables are created empty. The text of the files stays beside, for
 * the ballots to be read from, until `dropText`.
 * Throws RecordError with every problem of every file; nothing is then loaded.
 */
export async function loadRecord(database: Database, directory: string): Promise<void> {
  refuseIfAny(directory, await readFiles(database, directory));
  refuseIfAny(directory, await examine(database));
  for (const table of tables) await createTyped(database, table);
  for (const table of fileTables) await fillTyped(database, table);
}

/** Drops the text of the files. */
export async function dropText(database: Database): Promise<void> {
  for (const table of fileTables) await database.run(`DROP TABLE ${rawName(table)}`);
}

async function readFiles(database: Database, directory: string): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const table of fileTables) problems.push(...(await readRawTable(database, directory, table)));
  return problems;
}

async function examine(database: Database): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const table of fileTables) {
    problems.push(...(await badCells(database, table)));
    problems.push(...(await duplicateKeys(database, table)));
    problems.push(...(await danglingKeys(database, table)));
  }
  return [...problems, ...(await badBallots(database))];
}

function refuseIfAny(directory: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new RecordError(directory, problems);
}
