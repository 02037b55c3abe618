import type { DuckDBType, DuckDBValue } from "@duckdb/node-api";
import { DuckDBTypeId } from "@duckdb/node-api";
import { plainValue } from "../../plain-value.js";
import type { Answer } from "../answer.js";

/** One array of objects, one object a line, with the names of SQL. What a JSON number cannot hold exactly is text. */
export async function* json({ names, types, chunks }: Answer): AsyncGenerator<string> {
  yield "[";
  let separator = "\n";
  for await (const chunk of chunks()) {
    for (const row of chunk.getRows()) {
      const entries = names.map((name, index) => [name, jsonValue(row[index] ?? null, types[index])]);
      yield `${separator}${JSON.stringify(Object.fromEntries(entries), exactNumber)}`;
      separator = ",\n";
    }
  }
  yield separator === "\n" ? "]\n" : "\n]\n";
}

function jsonValue(value: DuckDBValue, type: DuckDBType | undefined): unknown {
  const plain = plainValue(value);
  return type?.typeId === DuckDBTypeId.DECIMAL && typeof plain === "string" ? decimal(plain) : plain;
}

/** Digits that a number keeps, whatever they are. */
const DIGITS = 15;

function decimal(text: string): number | string {
  const digits = text.replace(/\D/g, "").replace(/^0+|0+$/g, "");
  return digits.length <= DIGITS ? Number(text) : text;
}

function exactNumber(_: string, value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
