import { resolve } from "node:path";
import { CsvError, groupBy, type Reject } from "@depositary/model";
import { ParseError, RefusedDocumentError } from "../errors.js";
import { firstLines } from "../first-lines.js";
import type { Account } from "../import/account.js";
import { filesBelow } from "../import/archive-files.js";
import { archives } from "../import/archives.js";
import { type ImportOptions, importHelp, readImportOptions } from "../import/options.js";
import { runImport } from "../import/run-import.js";
import { describeLedger } from "../import-ledger.js";
import { messageOf } from "../message-of.js";
import { NormaliseError } from "../normalise/normalise-error.js";
import { printable } from "../printable.js";
import { isMissing } from "../store/file-error.js";
import { StoreError } from "../store/store-error.js";
import { UsageError } from "../usage-error.js";
import type { Command, CommandEffects } from "./command.js";
import { findDataDirectory } from "./data-directory.js";

const SHOWN_MAX = 100;
const QUOTED = /"(?:[^"\\]|\\.)*"/g;

/** What is told in a line, without a stack: the archive or the facts are at fault, not this code. */
const TOLD = [UsageError, StoreError, CsvError, ParseError, NormaliseError, RefusedDocumentError] as const;

/** Reads a downloaded archive into the facts. Exit code: 0 every row accounted for, 1 something refused, 2 wrong usage. */
export const importCommand: Command = async (args, effects) => {
  try {
    const options = readImportOptions(args, archives, effects.now().toISOString().slice(0, 10));
    if (options === null) {
      effects.print(importHelp(archives));
      return 0;
    }
    return await run(options, effects);
  } catch (error) {
    if (!isMissing(error) && !TOLD.some((type) => error instanceof type)) throw error;
    const isWrongUsage = error instanceof UsageError;
    const hint = isWrongUsage ? " (--help shows how)" : "";
    effects.tell(`${printable(`import: ${messageOf(error)}${hint}`)}\n`);
    return isWrongUsage ? 2 : 1;
  }
};

async function run(
  { archive, from, directory, only, readOn, isDryRun }: ImportOptions,
  { print, tell, workingDirectory, now }: CommandEffects,
): Promise<number> {
  const tellLine = (line: string) => tell(`${printable(line)}\n`);
  const { report, account, isAccountKept, written } = await runImport({
    archive,
    files: await filesBelow(resolve(workingDirectory, from)),
    directory: await findDataDirectory(directory, workingDirectory),
    only,
    readOn,
    isDryRun,
    now: now(),
  });
  print(`${archive.name}: ${describeLedger(report.ledger)}`);
  for (const line of rejectLines(account)) print(printable(line));
  for (const remark of report.remarks) tellLine(`note: ${remark}`);
  for (const problem of report.problems) tellLine(`refused: ${problem}`);
  const unexplained = account.rejects.filter(({ exceptionId }) => exceptionId === null);
  for (const line of unexplainedLines(unexplained, isAccountKept)) tellLine(line);
  tellLine(written.length === 0 ? "nothing was written" : `written: ${written.join(", ")}`);
  return report.problems.length + unexplained.length === 0 ? 0 : 1;
}

/** Refused rows by reason, with their number and the first; what is quoted in a reason left out where the reasons are many. */
function rejectLines({ rejects }: Account): readonly string[] {
  const reasons = [...groupBy(rejects, ({ reason }) => reason)];
  const [shown, others] = [reasons.slice(0, SHOWN_MAX), reasons.slice(SHOWN_MAX)];
  const kinds = [
    ...groupBy(
      others.flatMap(([, group]) => group),
      ({ reason }) => reason.replaceAll(QUOTED, '"…"'),
    ),
  ];
  const rest = kinds.slice(SHOWN_MAX).flatMap(([, group]) => group);
  return [
    ...[...shown, ...kinds.slice(0, SHOWN_MAX)].map(
      ([reason, group]) => `  refused ${rowsOf(group)}: ${reason} (first: ${group[0]?.place})`,
    ),
    ...(rest.length === 0 ? [] : [`  refused ${rowsOf(rest)}: for further reasons`]),
  ];
}

function unexplainedLines(rejects: readonly Reject[], isKept: boolean): readonly string[] {
  return firstLines(
    rejects,
    SHOWN_MAX,
    ({ place, reason }) => `refused without an exception on file: ${place}: ${reason}`,
    (more) => `and ${more} more${isKept ? "; all stand in rejects.csv after the import" : ""}`,
  );
}

function rowsOf(rejects: readonly Reject[]): number {
  return rejects.reduce((sum, { rows }) => sum + rows, 0);
}
