import { resolve } from "node:path";
import { CsvError } from "@depositary/model";
import type { ImportReport } from "../import/archive.js";
import { filesBelow } from "../import/archive-files.js";
import { archives } from "../import/archives.js";
import { describeLedger } from "../import/import-ledger.js";
import { type ImportOptions, importHelp, readImportOptions } from "../import/options.js";
import { runImport } from "../import/run-import.js";
import { findDataDirectory } from "../refresh/data-directory.js";
import { UsageError } from "../refresh/options.js";
import { isMissing } from "../store/file-error.js";
import { messageOf, StoreError } from "../store/store-error.js";

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const options = readImportOptions(process.argv.slice(2), archives);
    if (options === null) {
      console.log(importHelp(archives));
      return 0;
    }
    return await run(options);
  } catch (error) {
    if (
      !(
        error instanceof UsageError ||
        error instanceof StoreError ||
        error instanceof CsvError ||
        isMissing(error)
      )
    ) {
      throw error;
    }
    console.error(`import: ${messageOf(error)}`);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function run({ archive, from, directory, only, isDryRun }: ImportOptions): Promise<number> {
  const { report, written } = await runImport({
    archive,
    files: filesBelow(resolve(from)),
    directory: await findDataDirectory(directory, process.cwd()),
    only,
    isDryRun,
    now: new Date(),
  });
  console.log(`${archive.name}: ${describeLedger(report.ledger)}`);
  for (const line of refusalLines(report)) console.log(line);
  for (const problem of report.problems) console.error(`refused: ${problem}`);
  console.error(written.length === 0 ? "nothing was written" : `written: ${written.join(", ")}`);
  return report.problems.length === 0 ? 0 : 1;
}

/** Refused rows by reason, with their number and the first. */
function refusalLines({ ledger }: ImportReport): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { row, reason } of ledger.refused) byReason.set(reason, [...(byReason.get(reason) ?? []), row]);
  return [...byReason].map(([reason, rows]) => `  refused ${rows.length}: ${reason} (first: ${rows[0]})`);
}
