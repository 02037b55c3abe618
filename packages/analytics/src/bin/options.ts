import { accessSync, constants, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isoDate } from "@depositary/model";
import type { RecordPaths } from "../build/ensure-database.js";
import { UsageError } from "./usage-error.js";

/** Options that every command of this package takes. */
export const recordOptions = {
  data: { type: "string" },
  database: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Where the record is: `--data`, else the repository's own; the database: `--database`, else below the data. What statistics
 * computed is kept below the data too, beside the database where those cannot be written. Throws UsageError.
 */
export function recordPaths({
  data,
  database,
}: {
  data?: string | undefined;
  database?: string | undefined;
}): RecordPaths {
  const dataDirectory = data === undefined ? repositoryData() : resolve(data);
  if (data === "") throw new UsageError("--data: expected a directory");
  if (database === "") throw new UsageError("--database: expected a file");
  const found = statSync(dataDirectory, { throwIfNoEntry: false });
  if (found === undefined) throw new UsageError(`--data: there is no directory ${dataDirectory}`);
  if (!found.isDirectory()) throw new UsageError(`--data: ${dataDirectory} is no directory`);
  const build = join(dataDirectory, "build");
  const databasePath = database ?? join(build, "depositary.duckdb");
  const kept = isWritable(dataDirectory) ? build : dirname(databasePath);
  return { dataDirectory, databasePath, statisticsDirectory: join(kept, "statistics") };
}

function isWritable(directory: string): boolean {
  try {
    accessSync(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The day of an option, `--as-of` where none is named. Throws UsageError on what is no day. */
export function readDate(day: string | undefined, option = "--as-of"): string | undefined {
  if (day === undefined || isoDate.safeParse(day).success) return day;
  throw new UsageError(`${option}: expected a calendar day YYYY-MM-DD, found ${JSON.stringify(day)}`);
}

function repositoryData(): string {
  return fileURLToPath(new URL("../../../../data", import.meta.url));
}
