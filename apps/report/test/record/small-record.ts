import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  actionTable,
  chapterTable,
  claimTable,
  comparatorTable,
  disagreementTable,
  encodeCsv,
  fileTables,
  participantTable,
  printedCountTable,
  type RowOf,
  resolutionTable,
  rollCallTable,
  sourceTable,
  type Table,
  timelineEventTable,
  treatyTable,
} from "@depositary/model";
import { rules } from "./small-rules.js";
import { claims, counts, disagreements, timeline } from "./small-statements.js";
import { actions, chapters, comparators, participants, sources, treaties } from "./small-treaties.js";
import { resolutions, rollCalls } from "./small-votes.js";

const csvOf = new Map([
  csv(sourceTable, sources),
  csv(chapterTable, chapters),
  csv(participantTable, participants),
  csv(treatyTable, treaties),
  csv(actionTable, actions),
  csv(rollCallTable, rollCalls),
  csv(resolutionTable, resolutions),
  csv(timelineEventTable, timeline),
  csv(printedCountTable, counts),
  csv(claimTable, claims),
  csv(disagreementTable, disagreements),
  csv(comparatorTable, comparators),
]);

function csv<T extends Table>(table: T, rows: readonly RowOf<T>[]): readonly [name: string, text: string] {
  return [table.name, encodeCsv(table, rows)];
}

/** Writes the record into `directory` as the files that the database is built from. Invented but for names and dates. */
export async function writeSmallRecord(directory: string): Promise<void> {
  for (const table of fileTables)
    await write(join(directory, table.file), csvOf.get(table.name) ?? encodeCsv(table, []));
  await write(join(directory, "reference/entry-into-force-rules.json"), JSON.stringify(rules));
}

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
