import { createHash } from "node:crypto";
import { join } from "node:path";
import { ballotTable, participantTable, rollCallTable, type Table } from "@depositary/model";
import { codeIn, codeReachedFrom, modelCode } from "../build/code.js";
import { fingerprintOf } from "../build/fingerprint.js";
import { hashOf, type NamedFile } from "../build/hash.js";
import { rulesFile } from "../load/rules.js";
import type { Statistic } from "./statistic.js";

/**
 * SHA-256 of all that the rows of a statistic follow from: the files of the tables that it reads, the rules, its code and
 * that of the model. Where it reads a table that treaty law derives, that is the whole record and all code; where it says what
 * it reads, its content is looked at in the place of files.
 */
export async function keyOf(statistic: Statistic, dataDirectory: string, content?: string): Promise<string> {
  if (content !== undefined) {
    const code = hashOf([...(await codeOf(statistic)), ...(await codeIn(modelCode))]);
    return `${code} ${createHash("sha256").update(content).digest("hex")}`;
  }
  const sources = statistic.reads.flatMap(sourcesOf);
  const files = sources.flatMap(({ file }) => (file === null ? [] : [file]));
  if (sources.some(({ file }) => file === null)) return fingerprintOf(dataDirectory);
  return hashOf([
    ...[rulesFile, ...new Set(files)].sort().map((name) => ({ name, path: join(dataDirectory, name) })),
    ...(await codeOf(statistic)),
    ...(await codeIn(modelCode)),
  ]);
}

/** The tables on file from which a table is loaded: itself, but for ballots, which are the lists of roll calls. */
function sourcesOf(table: Table): readonly Table[] {
  return table.name === ballotTable.name ? [rollCallTable, participantTable] : [table];
}

async function codeOf({ module, reads }: Statistic): Promise<readonly NamedFile[]> {
  const own = await codeReachedFrom(module);
  return reads.some(({ name }) => name === ballotTable.name) ? [...own, ...(await codeOfBallots())] : own;
}

function codeOfBallots(): Promise<readonly NamedFile[]> {
  return codeReachedFrom(new URL("../load/ballots.js", import.meta.url).href);
}
