import { type DuckDBType, DuckDBTypeId } from "@duckdb/node-api";
import { type PlainValue, plainValue } from "../../plain-value.js";
import type { Answer } from "../answer.js";
import { displayWidth, visible } from "./display.js";

/** Aligned columns for a person: numbers to the right, NULL apart from the text "NULL" and from empty text. */
export async function* table({ names, types, chunks }: Answer): AsyncGenerator<string> {
  const rows: string[][] = [];
  for await (const chunk of chunks())
    for (const row of chunk.getRows()) rows.push(row.map((value) => cell(plainValue(value))));
  const headings = names.map(visible);
  const widths = headings.map((heading, index) =>
    rows.reduce((width, row) => Math.max(width, displayWidth(row[index] ?? "")), displayWidth(heading)),
  );
  const print = (cells: readonly string[]) =>
    `${cells
      .map((text, index) => pad(text, widths[index] ?? 0, isNumber(types[index])))
      .join("  ")
      .trimEnd()}\n`;
  yield print(headings);
  yield print(widths.map((width) => "─".repeat(width)));
  for (const row of rows) yield print(row);
}

function cell(value: PlainValue): string {
  if (value === null) return "NULL";
  if (value === "" || value === "NULL") return JSON.stringify(value);
  if (Array.isArray(value)) return visible(`[${value.map(cell).join(", ")}]`);
  return visible(typeof value === "object" ? JSON.stringify(value, textOfBigint) : String(value));
}

function textOfBigint(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

function pad(text: string, width: number, toTheRight: boolean): string {
  const blanks = " ".repeat(width - displayWidth(text));
  return toTheRight ? blanks + text : text + blanks;
}

const numbers: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.DECIMAL,
]);

function isNumber(type: DuckDBType | undefined): boolean {
  return type !== undefined && numbers.has(type.typeId);
}
