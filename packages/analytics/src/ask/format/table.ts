import { visible } from "@depositary/model";
import { type DuckDBType, DuckDBTypeId } from "@duckdb/node-api";
import { type PlainValue, plainValue } from "../../plain-value.js";
import type { Answer } from "../answer.js";
import { displayWidth } from "./display.js";
import { nestedText, scalarText } from "./scalar-text.js";

/** Rows whose width decides that of the columns. */
const ROWS_MEASURED = 10_000;

/**
 * Aligned columns for a person: numbers to the right, NULL apart from the text "NULL" and from empty text. The first
 * ROWS_MEASURED rows decide how wide a column is; later ones are not kept, and a cell that is wider pushes the rest of
 * its line.
 */
export async function* table(answer: Answer): AsyncGenerator<string> {
  const headings = answer.names.map(visible);
  const toTheRight = answer.types.map(isNumber);
  let widths: readonly number[] | undefined;
  for await (const rows of blocks(answer)) {
    const isFirst = widths === undefined;
    const known = widths ?? widthsOf(headings, rows);
    widths = known;
    const print = (cells: readonly string[]) =>
      `${cells
        .map((text, index) => pad(text, known[index] ?? 0, toTheRight[index] ?? false))
        .join("  ")
        .trimEnd()}\n`;
    if (isFirst) yield print(headings) + print(known.map((width) => "─".repeat(width)));
    yield rows.map(print).join("");
  }
}

/** The rows as text: first those that are measured, at once, then chunk by chunk. */
async function* blocks({ chunks }: Answer): AsyncGenerator<readonly (readonly string[])[]> {
  let first: string[][] | null = [];
  for await (const chunk of chunks()) {
    const rows = chunk.getRows().map((row) => row.map((value) => cell(plainValue(value))));
    if (first === null) yield rows;
    else if (first.push(...rows) >= ROWS_MEASURED) {
      yield first;
      first = null;
    }
  }
  if (first !== null) yield first;
}

function widthsOf(headings: readonly string[], rows: readonly (readonly string[])[]): readonly number[] {
  return headings.map((heading, index) =>
    rows.reduce((width, row) => Math.max(width, displayWidth(row[index] ?? "")), displayWidth(heading)),
  );
}

function cell(value: PlainValue): string {
  if (value === null) return "NULL";
  if (value === "" || value === "NULL") return JSON.stringify(value);
  if (Array.isArray(value)) return visible(`[${value.map(cell).join(", ")}]`);
  return visible(typeof value === "object" ? nestedText(value) : scalarText(value));
}

function pad(text: string, width: number, toTheRight: boolean): string {
  const blanks = " ".repeat(Math.max(0, width - displayWidth(text)));
  return toTheRight ? blanks + text : text + blanks;
}

const numbers: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.DECIMAL,
]);

function isNumber(type: DuckDBType | undefined): boolean {
  return type !== undefined && numbers.has(type.typeId);
}
