import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { refreshStatus, runOfStatus, runTable, statusFile } from "@depositary/model";
import type { Database } from "../database.js";
import { insertRows } from "./insert-rows.js";
import { parseJson, problemsOf } from "./json-file.js";
import { RecordError } from "./problem.js";

/**
 * Adds how each live source fared to the table of runs: nothing where no refresh ran yet. Throws RecordError that lists every
 * value of the file that is not as expected.
 */
export async function loadStatus(database: Database, directory: string): Promise<void> {
  const path = join(directory, statusFile);
  if (!existsSync(path)) return;
  const parsed = parseJson(directory, statusFile, await readFile(path, "utf8"));
  const result = refreshStatus.safeParse(parsed);
  if (!result.success) throw new RecordError(directory, problemsOf(statusFile, result.error));
  await insertRows(database, runTable, result.data.sources.map(runOfStatus));
}
