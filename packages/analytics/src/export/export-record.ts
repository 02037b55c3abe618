import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { kind } from "@depositary/model";
import { type Database, openDatabase } from "../database.js";
import { writeWholeDirectory } from "../whole-directory.js";
import { checksumFile, checksumLines, examineFile } from "./checksums.js";
import { citation } from "./citation.js";
import { dataPackage, type ExportedRelation } from "./data-package.js";
import { destinationOf } from "./destination.js";
import { dictionaryOfExport } from "./dictionary.js";
import { dictionaryCss, dictionaryHtml } from "./dictionary-html.js";
import { dictionaryMarkdown } from "./dictionary-markdown.js";
import { copyToCsv, copyToJson, copyToParquet } from "./formats.js";
import { type Edition, editionOf } from "./publication.js";
import { readMe } from "./read-me.js";
import { type Relation, relationsOf } from "./relation.js";

export interface ExportOptions {
  /** The database file, up to date. */
  readonly databasePath: string;
  /** The directory that the export becomes. */
  readonly out: string;
  /** Told before each relation is written. */
  readonly onProgress?: (name: string, position: number, of: number) => void;
}

/** What was written. */
export interface ExportSummary {
  /** Absolute path of the export. */
  readonly directory: string;
  readonly relations: number;
  readonly rows: number;
  readonly files: number;
}

/**
 * Writes the whole data set as files: aside, then switched into place. Throws RefusedExportError where the directory holds
 * anything else, DatabaseError where the database refuses; what stood there before then stays.
 */
export async function exportRecord(options: ExportOptions): Promise<ExportSummary> {
  const directory = await destinationOf(options.out);
  return writeWholeDirectory(directory, async (aside) => {
    // the copy is what is read, so that every file shows the same state even where the database is built anew meanwhile
    await copyFile(options.databasePath, join(aside, DATABASE));
    const database = await openDatabase({ path: join(aside, DATABASE), access: "read" });
    try {
      return { directory, ...(await writeAll(database, aside, options)) };
    } finally {
      database.close();
    }
  });
}

const DATABASE = "depositary.duckdb";

async function writeAll(database: Database, aside: string, { onProgress }: ExportOptions) {
  const exported: ExportedRelation[] = [];
  const relations = await relationsOf(database);
  await withWriters(database, async (writers) => {
    for (const [index, relation] of relations.entries()) {
      onProgress?.(relation.name, index + 1, relations.length);
      exported.push(await writeRelation(writers, aside, relation));
    }
  });
  const documents = documentsOf(await editionOf(database), await publishersOf(database), exported);
  for (const [name, content] of Object.entries(documents)) await writeFile(join(aside, name), content);
  const others = [DATABASE, ...Object.keys(documents)].map((name) => examineFile(aside, name));
  const files = [
    ...exported.flatMap(({ csv, json, parquet }) => [csv, json, parquet]),
    ...(await Promise.all(others)),
  ];
  await writeFile(join(aside, checksumFile), checksumLines(files));
  const rows = exported.reduce((sum, relation) => sum + relation.rows, 0);
  return { relations: exported.length, rows, files: files.length + 1 };
}

/** The database for each format: the record itself for Parquet, from which the others are written side by side. */
type Writers = Readonly<Record<"parquet" | "csv" | "json", Database>>;

async function withWriters(parquet: Database, work: (writers: Writers) => Promise<void>): Promise<void> {
  const csv = await openDatabase({ path: ":memory:", access: "build" });
  const json = await openDatabase({ path: ":memory:", access: "build" });
  try {
    // one thread each: the order of rows, sums of fractions and the cut of row groups then depend on the rows alone
    for (const writer of [parquet, csv, json]) await writer.run("SET threads = 1");
    await work({ parquet, csv, json });
  } finally {
    csv.close();
    json.close();
  }
}

async function writeRelation(writers: Writers, aside: string, relation: Relation): Promise<ExportedRelation> {
  const write = async (format: keyof Writers, statement: (path: string) => string) => {
    const path = `${format}/${relation.name}.${format}`;
    await mkdir(join(aside, format), { recursive: true });
    await writers[format].run(statement(join(aside, path)));
    return examineFile(aside, path);
  };
  const parquet = await write("parquet", (path) => copyToParquet(relation, path));
  const from = join(aside, parquet.path);
  const [csv, json] = await Promise.all([
    write("csv", (path) => copyToCsv(relation, from, path)),
    write("json", (path) => copyToJson(relation, from, path)),
  ]);
  return { relation, rows: await rowsOf(writers.parquet, from), csv, json, parquet };
}

async function rowsOf(database: Database, parquet: string): Promise<number> {
  const { rows } = await database.rowOf(
    { rows: kind.integer },
    "SELECT count(*)::INTEGER AS rows FROM read_parquet($parquet)",
    { parquet },
  );
  return rows;
}

async function publishersOf(database: Database): Promise<readonly string[]> {
  const rows = await database.rowsOf(
    { publisher: kind.text },
    "SELECT DISTINCT publisher FROM source ORDER BY publisher",
  );
  return rows.map(({ publisher }) => publisher);
}

function documentsOf(
  edition: Edition,
  publishers: readonly string[],
  exported: readonly ExportedRelation[],
): Readonly<Record<string, string>> {
  const dictionary = dictionaryOfExport(
    exported.map(({ relation }) => relation),
    edition.asOf,
  );
  return {
    "datapackage.json": `${JSON.stringify(dataPackage(edition, publishers, exported), null, 2)}\n`,
    "CITATION.cff": citation(edition),
    "dictionary.md": dictionaryMarkdown(dictionary),
    "dictionary.html": dictionaryHtml(dictionary),
    "dictionary.css": dictionaryCss,
    "README.md": readMe(edition, exported),
  };
}
