import { sqlString } from "@depositary/model";
import { ParseError } from "../errors.js";
import { readBytes, readHeading } from "../votes/csv-stream.js";
import type { StreamedFiles } from "../votes/streamed-files.js";
import type { BulkDatabase } from "./bulk-database.js";
import { type CsvScan, scanCsv } from "./csv-scan.js";

/** Where the columns of a table of text stand in the file, by their name there; negative where the file has none. */
export type BulkColumns = Readonly<Record<string, number>>;

/**
 * Reads columns of a CSV file into a new table of text, nothing guessed: an empty cell is an empty text, `NA` is `NA`.
 * `columnsOf` finds them in the heading. The order of the file is kept: `rowid` + 2 is the row, heading included.
 * DuckDB leaves out without a word what it takes for no row, so rows and cells are counted apart from it, in the bytes.
 * Returns the number of rows. Throws ParseError where the two counts differ or a row is not read.
 */
export async function readBulk(
  database: BulkDatabase,
  files: StreamedFiles,
  path: string,
  table: string,
  columnsOf: (heading: readonly string[]) => BulkColumns,
): Promise<number> {
  const heading = await readHeading(files, path);
  const columns = columnsOf(heading);
  const statement = `CREATE TABLE ${table} AS SELECT ${select(columns)} FROM ${readCsv(files.locate(path), heading.length)}`;
  const [scan, load] = await Promise.allSettled([
    scanCsv(readBytes(files, path), heading.length),
    database.run(statement),
  ]);
  if (scan.status === "rejected") throw scan.reason;
  refuseMisfits(path, scan.value, heading.length);
  if (load.status === "rejected")
    throw new ParseError(path, [firstLines(load.reason)], { cause: load.reason });
  const [{ rows } = { rows: 0 }] = await database.rows<{ rows: number }>(
    `SELECT count(*)::INTEGER AS rows FROM ${table}`,
  );
  if (rows !== scan.value.rows)
    throw new ParseError(path, [`${scan.value.rows} rows in the file, ${rows} read`]);
  return rows;
}

function refuseMisfits(path: string, { misfits, isOpen }: CsvScan, width: number): void {
  const problems = misfits.map(({ row, cells }) => `row ${row}: expected ${width} cells, found ${cells}`);
  if (isOpen) problems.push("a quote is never closed");
  if (problems.length > 0) throw new ParseError(path, problems);
}

function select(columns: BulkColumns): string {
  return Object.entries(columns)
    .map(([name, at]) => `${at < 0 ? "''" : `c${at}`} AS ${name}`)
    .join(", ");
}

/** No `new_line`: with `\r\n` DuckDB 1.5 reads no row and reports none missing. */
function readCsv(file: string, width: number): string {
  const names = Array.from({ length: width }, (_, at) => `c${at}`);
  const options = [
    "auto_detect = false",
    "header = true",
    "delim = ','",
    `quote = '"'`,
    `escape = '"'`,
    "strict_mode = true",
    `force_not_null = [${names.map(sqlString).join(", ")}]`,
    `columns = {${names.map((name) => `${sqlString(name)}: 'VARCHAR'`).join(", ")}}`,
  ];
  const plain = file.replaceAll(/[[*?]/g, "[$&]");
  return `read_csv(${sqlString(plain)}, ${options.join(", ")})`;
}

/** What DuckDB says of a CSV error: where, the line itself, and what is wrong with it. */
function firstLines(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return said.split("\n").slice(0, 3).join("; ");
}
