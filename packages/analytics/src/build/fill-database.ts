import { type EntryIntoForceRule, fileTables, indicatorTable } from "@depositary/model";
import type { Database } from "../database.js";
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
