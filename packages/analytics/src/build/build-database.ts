import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { type EntryIntoForceRule, fileTables, indicatorTable } from "@depositary/model";
import { type Database, openDatabase } from "../database.js";
import { deriveRows, fillDerived } from "../derive/derive.js";
import { readFacts } from "../derive/facts.js";
import { allDone, inTransaction, meanwhile, transaction } from "../load/at-once.js";
import { insertBallots } from "../load/ballots.js";
import { fileTableNamed } from "../load/file-table.js";
import { dropText, readText } from "../load/record.js";
import { readRules, refuseDanglingRules } from "../load/rules.js";
import { loadStatus } from "../load/status.js";
import { insertTyped } from "../load/typed-table.js";
import { macros, views } from "../sql/index.js";
import { createMacro, createView } from "../sql/view.js";
import { statistics } from "../statistics/index.js";
import { fillStatistics } from "../statistics/stage.js";
import type { StatisticProgress } from "../statistics/statistic.js";
import { asideOf, removeAbandoned } from "./abandoned.js";
import { writeFingerprint } from "./build-table.js";
import type { RecordPaths } from "./ensure-database.js";

/**
 * Fills an empty database from the record: tables, what treaty law derives from them, views and macros; the tables of
 * statistics stay empty. Throws RecordError.
 */
export async function fillDatabase(database: Database, dataDirectory: string): Promise<void> {
  const rules = await readRules(dataDirectory);
  const beside = await database.connectAgain();
  try {
    await readText([database, beside], dataDirectory);
    await allDone([
      beside.run(transaction([...independentTables.map(insertTyped), insertBallots, ...macrosAndViews])),
      fillAndDerive(database, dataDirectory, rules),
    ]);
    await dropText(database);
  } finally {
    beside.close();
  }
}

/** Tables that neither the law nor an indexed key of another table asks for; nor do they ask for one. */
const independentTables = [fileTableNamed(indicatorTable.name)];

const macrosAndViews = [...macros.flatMap(createMacro), ...views.flatMap(createView)];

/** Fills the other tables, and with them what follows from them: the law is applied while the database writes what it has. */
async function fillAndDerive(
  database: Database,
  dataDirectory: string,
  rules: readonly EntryIntoForceRule[],
): Promise<void> {
  const tables = fileTables.filter((table) => !independentTables.includes(table));
  await database.run(["BEGIN", ...tables.map(insertTyped)].join(";\n"));
  await refuseDanglingRules(database, dataDirectory, rules);
  const facts = await readFacts(database, rules);
  const rows = await meanwhile(database.run("COMMIT"), () => deriveRows(facts));
  await inTransaction(database, async (connection) => {
    await loadStatus(connection, dataDirectory);
    await fillDerived(connection, rows);
  });
}

/**
 * Builds the database with its statistics aside and renames it into place, so that a reader never sees half of one.
 * Throws RecordError.
 */
export async function buildDatabase(
  paths: RecordPaths,
  fingerprint: string,
  onProgress?: (progress: StatisticProgress) => void,
): Promise<void> {
  const aside = asideOf(paths.databasePath, process.pid);
  await mkdir(dirname(aside), { recursive: true });
  await removeAbandoned(paths.databasePath);
  try {
    await removeDatabase(aside);
    const database = await openDatabase({ path: aside, access: "build" });
    try {
      await fillDatabase(database, paths.dataDirectory);
      const rules = await readRules(paths.dataDirectory);
      await inTransaction(database, async (connection) => {
        await fillStatistics(connection, rules, statistics, { ...paths, onProgress });
        await writeFingerprint(connection, fingerprint);
      });
      await database.run("CHECKPOINT");
    } finally {
      database.close();
    }
    await rename(aside, paths.databasePath);
  } finally {
    await removeDatabase(aside);
  }
}

async function removeDatabase(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(`${path}.wal`, { force: true });
}
