import { resolve } from "node:path";
import { CsvError, groupBy } from "@depositary/model";
import { ParseError, RefusedDocumentError } from "../errors.js";
import type { Account } from "../import/account.js";
import { filesBelow } from "../import/archive-files.js";
import { archives } from "../import/archives.js";
import { describeLedger } from "../import/import-ledger.js";
import { type ImportOptions, importHelp, readImportOptions } from "../import/options.js";
import { runImport } from "../import/run-import.js";
import { NormaliseError } from "../normalise/normalise-error.js";
import { findDataDirectory } from "../refresh/data-directory.js";
import { printable } from "../refresh/messages.js";
import { UsageError } from "../refresh/usage-error.js";
import { isMissing } from "../store/file-error.js";
import { messageOf, StoreError } from "../store/store-error.js";

const SHOWN_MAX = 100;

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
        error instanceof ParseError ||
        error instanceof NormaliseError ||
        error instanceof RefusedDocumentError ||
        isMissing(error)
      )
    ) {
      throw error;
    }
    tell(`import: ${messageOf(error)}`);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function run({ archive, from, directory, only, isDryRun }: ImportOptions): Promise<number> {
  const { report, account, written } = await runImport({
    archive,
    files: await filesBelow(resolve(from)),
    directory: await findDataDirectory(directory, process.cwd()),
    only,
    isDryRun,
    now: new Date(),
  });
  console.log(`${archive.name}: ${describeLedger(report.ledger)}`);
  for (const line of rejectLines(account)) console.log(printable(line));
  for (const remark of report.remarks) tell(`note: ${remark}`);
  for (const problem of report.problems) tell(`refused: ${problem}`);
  const unexplained = account.rejects.filter(({ exceptionId }) => exceptionId === null);
  for (const { place, reason } of unexplained.slice(0, SHOWN_MAX))
    tell(`refused without an exception on file: ${place}: ${reason}`);
  if (unexplained.length > SHOWN_MAX)
    tell(`and ${unexplained.length - SHOWN_MAX} more; all stand in rejects.csv after the import`);
  tell(written.length === 0 ? "nothing was written" : `written: ${written.join(", ")}`);
  return report.problems.length + unexplained.length === 0 ? 0 : 1;
}

/** On standard error: what an archive says stands there as text. */
function tell(line: string): void {
  console.error(printable(line));
}

/** Refused rows by reason, with their number and the first. */
function rejectLines({ rejects }: Account): readonly string[] {
  return [...groupBy(rejects, ({ reason }) => reason)].map(([reason, group]) => {
    const rows = group.reduce((sum, reject) => sum + reject.rows, 0);
    return `  refused ${rows}: ${reason} (first: ${group[0]?.place})`;
  });
}
