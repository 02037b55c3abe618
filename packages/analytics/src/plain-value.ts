import {
  DuckDBArrayValue,
  DuckDBListValue,
  DuckDBStructValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from "@duckdb/node-api";

/** A value as the rest of the code sees it: no classes of the database, dates and instants as ISO text. */
export type PlainValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly PlainValue[]
  | { readonly [name: string]: PlainValue };

/**
 * DATE as `YYYY-MM-DD`, TIMESTAMP as `YYYY-MM-DDThh:mm:ssZ`, lists as arrays, structs as objects; BIGINT stays a bigint,
 * what has no plain counterpart (intervals, decimals, blobs) is text as the database prints it.
 */
export function plainValue(value: DuckDBValue): PlainValue {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue)
    return value.items.map(plainValue);
  if (value instanceof DuckDBStructValue) return plainStruct(value);
  if (value instanceof DuckDBTimestampValue) return `${value.toString().replace(" ", "T")}Z`;
  return value.toString();
}

function plainStruct(value: DuckDBStructValue): PlainValue {
  return Object.fromEntries(Object.entries(value.entries).map(([name, entry]) => [name, plainValue(entry)]));
}
