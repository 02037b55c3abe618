import { finishCommit } from "../store/commit.js";
import { readReferenceFacts, readWrittenFacts } from "../store/facts.js";
import { takeLock } from "../store/lock.js";
import type { Archive, ImportReport } from "./archive.js";
import type { ArchiveFiles } from "./archive-files.js";
import { writeTables } from "./table-change.js";

export interface ImportRun {
  readonly archive: Archive;
  readonly files: ArchiveFiles;
  readonly directory: string;
  readonly only: readonly string[];
  readonly isDryRun: boolean;
  readonly now: Date;
}

/** Imports an archive under the lock of the data directory. Returns the report and the files that changed. */
export async function runImport(
  run: ImportRun,
): Promise<{ readonly report: ImportReport; readonly written: readonly string[] }> {
  const lock = await takeLock(run.directory, run.now);
  try {
    await finishCommit(run.directory);
    const [facts, reference] = await Promise.all([
      readWrittenFacts(run.directory),
      readReferenceFacts(run.directory),
    ]);
    const { archive, files, directory, only } = run;
    const report = await archive.run({ files, directory, facts, reference, only });
    const written = run.isDryRun ? [] : await writeTables(directory, report.changes);
    return { report, written };
  } finally {
    await lock.release();
  }
}
