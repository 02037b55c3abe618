import { type IsoDate, type Reject, rejectTable, runTable } from "@depositary/model";
import { finishCommit } from "../store/commit.js";
import { readReferenceFacts, readWrittenFacts } from "../store/facts.js";
import { takeLock } from "../store/lock.js";
import { readRows } from "../store/read-rows.js";
import { type Account, accountFor } from "./account.js";
import type { Archive, ImportReport } from "./archive.js";
import type { ArchiveFiles } from "./archive-files.js";
import { requireComplete } from "./complete-archive.js";
import { type TableChange, tableChange, withRows, writeTables } from "./table-change.js";

export interface ImportRun {
  readonly archive: Archive;
  readonly files: ArchiveFiles;
  readonly directory: string;
  readonly only: readonly string[];
  readonly readOn: IsoDate | null;
  readonly isDryRun: boolean;
  readonly now: Date;
}

/** What an import found, what it leaves on file about its rows, and the files that changed. */
export interface ImportOutcome {
  readonly report: ImportReport;
  readonly account: Account;
  /** Whether the account is one of the whole archive, which stands on file. */
  readonly isAccountKept: boolean;
  readonly written: readonly string[];
}

/** Imports an archive under the lock of the data directory. Throws ParseError where it cannot be read or is not complete. */
export async function runImport(run: ImportRun): Promise<ImportOutcome> {
  const lock = await takeLock(run.directory, run.now);
  try {
    await finishCommit(run.directory);
    const [facts, reference] = await Promise.all([
      readWrittenFacts(run.directory),
      readReferenceFacts(run.directory),
    ]);
    const { archive, files, directory, only, readOn } = run;
    const today = run.now.toISOString().slice(0, "YYYY-MM-DD".length);
    const report = await archive.run({ files, directory, facts, reference, only, readOn, today });
    const account = accountFor(archive.name, report, reference.exceptions);
    const isAccountKept = only.length === 0 && archive.isSavedByHand === undefined;
    const kept = isAccountKept ? await accountChanges(directory, account, report) : [];
    const written = run.isDryRun ? [] : await writeTables(directory, [...report.changes, ...kept]);
    return { report, account, isAccountKept, written };
  } finally {
    await lock.release();
  }
}

/** The account of an archive in place of its earlier one. An import of some treaties only says nothing about the whole. */
async function accountChanges(
  directory: string,
  { run, rejects }: Account,
  report: ImportReport,
): Promise<readonly TableChange[]> {
  const [runs, held] = await Promise.all([readRows(directory, runTable), readRows(directory, rejectTable)]);
  requireComplete(run, runs, report);
  const others = held.filter(({ runId }) => runId !== run.runId);
  return [
    tableChange(runTable, runs, withRows(runTable, runs, [run])),
    tableChange<typeof rejectTable>(rejectTable, held, [...others, ...rejects] satisfies Reject[]),
  ];
}
