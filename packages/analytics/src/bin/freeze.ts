import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { encodeCsv, type FrozenForecast, fileTables, frozenForecastTable } from "@depositary/model";
import { codeIn, modelCode, ownCode } from "../build/code.js";
import { hashOf } from "../build/hash.js";
import type { Database } from "../database.js";
import { fileTableNamed } from "../load/file-table.js";
import { rulesFile } from "../load/rules.js";
import { ownVersion } from "../own-version.js";
import { freeze } from "../statistics/forecast/frozen.js";
import type { ModelName } from "../statistics/forecast/model.js";
import type { Outlook } from "../statistics/forecast/outlook.js";
import { describeOutcome } from "./evidence-words.js";
import { UsageError } from "./usage-error.js";

/** What is written down of a forecast beside its numbers. */
export interface FreezeOptions {
  readonly dataDirectory: string;
  /** Today, YYYY-MM-DD. */
  readonly today: string;
}

/**
 * Adds the forecast to the log of published ones, whose rows are left as they are, and gives what was added. Throws UsageError
 * where it is known what happened.
 */
export async function freezeForecast(
  database: Database,
  outlook: Outlook,
  model: ModelName,
  { dataDirectory, today }: FreezeOptions,
): Promise<readonly FrozenForecast[]> {
  const happened = describeOutcome(outlook);
  if (happened !== null) throw new UsageError(`--freeze: ${happened}: what has happened is no forecast`);
  const frozen = await database.rowsOf(
    frozenForecastTable.columns,
    `FROM ${frozenForecastTable.name} ORDER BY frozen_id`,
  );
  const provenance = {
    frozenOn: today,
    dataHash: factsHash(dataDirectory),
    codeVersion: await codeVersion(),
  };
  const added = freeze(outlook, model, provenance, frozen);
  const path = join(dataDirectory, fileTableNamed(frozenForecastTable.name).file);
  await writeFile(`${path}.writing`, encodeCsv(frozenForecastTable, [...frozen, ...added]));
  await rename(`${path}.writing`, path);
  return added;
}

/** Over every file of the record but the log itself. */
function factsHash(dataDirectory: string): string {
  const files = fileTables.map(({ file }) => file).filter((file) => file !== frozenForecastTable.file);
  return hashOf([...files, rulesFile].sort().map((name) => ({ name, path: join(dataDirectory, name) })));
}

async function codeVersion(): Promise<string> {
  const code = hashOf([...(await codeIn(ownCode)), ...(await codeIn(modelCode))]);
  return `${await ownVersion()}+${code.slice(0, 12)}`;
}
