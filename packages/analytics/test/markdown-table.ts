import { visible } from "@depositary/model";
import { type DuckDBType, DuckDBTypeId } from "@duckdb/node-api";
import type { Answer } from "../src/ask/answer.js";
import { type PlainValue, plainValue } from "../src/plain-value.js";

/** An answer as a table of Markdown: numbers to the right, NULL as an empty cell. */
export async function markdownTable({ names, types, chunks }: Answer): Promise<string> {
  const rows: string[][] = [];
  for await (const chunk of chunks())
    for (const row of chunk.getRows()) rows.push(row.map((value) => cell(plainValue(value))));
  const rule = types.map((type) => (isText(type) ? "---" : "---:"));
  return [names.map(cell), rule, ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

function cell(value: PlainValue): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(cell).join(", ");
  return visible(String(value)).replace(/[\\|<*`[]/g, "\\$&");
}

function isText({ typeId }: DuckDBType): boolean {
  return [DuckDBTypeId.VARCHAR, DuckDBTypeId.DATE, DuckDBTypeId.BOOLEAN, DuckDBTypeId.LIST].includes(typeId);
}
