import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { isoDate } from "@depositary/model";
import type { RecordPaths } from "../build/ensure-database.js";
import { UsageError } from "./usage-error.js";

/** Options that every command of this package takes. */
export const recordOptions = {
  data: { type: "string" },
  database: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Where the record is: `--data`, else the repository's own; the database: `--database`, else below the data. Throws UsageError. */
export function recordPaths({
  data,
  database,
}: {
  data?: string | undefined;
  database?: string | undefined;
}): RecordPaths {
  const dataDirectory = data === undefined ? repositoryData() : resolve(data);
  if (!existsSync(dataDirectory)) throw new UsageError(`--data: there is no directory ${dataDirectory}`);
  const build = join(dataDirectory, "build");
  return {
    dataDirectory,
    databasePath: database ?? join(build, "depositary.duckdb"),
    statisticsDirectory: join(build, "statistics"),
  };
}

/** Options and positional arguments. Throws UsageError on what is not known. */
export function parseOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const [said = ""] = (error instanceof Error ? error.message : String(error)).split(". To specify");
    throw new UsageError(said.replace(/^./, (first) => first.toLowerCase()));
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
