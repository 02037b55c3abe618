import { RefusedStatementError } from "../ask/refused-statement.js";
import { ForeignFileError } from "../build/foreign-file-error.js";
import { DatabaseError } from "../database-error.js";
import { RefusedExportError } from "../export/refused-export.js";
import { RecordError } from "../load/problem.js";
import type { Command, Streams } from "../streams.js";
import { StoppedError } from "./stopped-error.js";
import { UsageError } from "./usage-error.js";

/** Runs `command` as the process. */
export async function runAsProcess(name: string, command: Command): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // the reader of a pipe (head) has seen enough
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  process.exitCode = await runCommand(name, command, process.argv.slice(2), process);
}

/** Runs `command` and explains why it failed. Returns 0 done, 1 refused or failed, 2 wrong usage, 130 stopped with ctrl-C. */
export async function runCommand(
  name: string,
  command: Command,
  args: readonly string[],
  streams: Streams,
): Promise<number> {
  try {
    return await command(args, streams);
  } catch (error) {
    streams.stderr.write(`${name}: ${explain(error)}\n`);
    return exitCode(error);
  }
}

function exitCode(error: unknown): number {
  if (error instanceof UsageError || error instanceof ForeignFileError) return 2;
  return error instanceof StoppedError ? 130 : 1;
}

/** Errors that a person can act on. */
const told = [
  DatabaseError,
  ForeignFileError,
  RecordError,
  RefusedExportError,
  RefusedStatementError,
  StoppedError,
] as const;

/** The message of an error that a person can act on; of any other the stack. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof UsageError) return `${error.message} (--help shows how)`;
  if ("code" in error || told.some((kind) => error instanceof kind)) return error.message;
  return error.stack ?? error.message;
}
