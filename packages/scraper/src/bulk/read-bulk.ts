import { kind, sqlString } from "@depositary/model";
import { ParseError } from "../errors.js";
import { messageOf } from "../message-of.js";
import { shortened } from "../one-line.js";
import { readBytes } from "../votes/csv-stream.js";
import type { StreamedFiles } from "../votes/streamed-files.js";
import type { BulkDatabase } from "./bulk-database.js";
import { countRows } from "./count-rows.js";

/** Where columns stand in the file, by the name under which they are read; negative where the file has none. */
export type BulkColumns = Readonly<Record<string, number>>;

/** What is made of a CSV file. */
export interface BulkTable {
  /** Name of a view of the text, which reads the file anew whenever it is asked. */
  readonly view: string;
  readonly columns: BulkColumns;
  /** Cells of a row, the heading's. */
  readonly width: number;
  /** Statement that makes a table of the view. */
  readonly make: string;
  /** Query of the number of rows of the file, `rows`, that are in the table. */
  readonly count: string;
}

/**
 * Reads a CSV file as text, nothing guessed: an empty cell is an empty text, `NA` is `NA`. The view has its rows in the order
 * of the file, the heading left out. DuckDB can leave out rows without a word, so they are counted apart from it, in the
 * bytes. Returns the number of rows. Throws ParseError where the two counts differ or a row is not read.
 */
export async function readBulk(
  database: BulkDatabase,
  files: StreamedFiles,
  path: string,
  { view, columns, width, make, count }: BulkTable,
): Promise<number> {
  const text = `SELECT ${select(columns)} FROM ${readCsv(files.locate(path), width)}`;
  const [counted, load] = await Promise.allSettled([
    countRows(readBytes(files, path)),
    database.run(`CREATE VIEW ${view} AS ${text}; ${make}`),
  ]);
  if (load.status === "rejected")
    throw new ParseError(path, [whatIsWrong(load.reason)], { cause: load.reason });
  if (counted.status === "rejected") throw counted.reason;
  if (counted.value === null) throw new ParseError(path, ["a quote is never closed"]);
  const { emptyLines } = counted.value;
  if (emptyLines.length > 0)
    throw new ParseError(
      path,
      emptyLines.map((line) => `line ${line} is empty`),
    );
  const expected = counted.value.rows - 1;
  const [{ rows } = { rows: 0 }] = await database.rowsOf({ rows: kind.integer }, count);
  if (rows !== expected) throw new ParseError(path, [`${expected} rows in the file, ${rows} of them read`]);
  return rows;
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

const LINE_CHARACTERS_MAX = 500;

/** What DuckDB says of a CSV error: where, the line itself, and what is wrong with it. */
function whatIsWrong(error: unknown): string {
  const lines = messageOf(error).split("\n").slice(0, 3);
  return lines.map((line) => shortened(line, LINE_CHARACTERS_MAX)).join("; ");
}
