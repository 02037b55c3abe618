import { kind, type RowOfShape, type Shape, toSnakeCase } from "@depositary/model";
import type { Database } from "../database.js";
import type { Parameters } from "../read-rows.js";

/** Rows that have one of these values in its column, or all. */
export type Picked<Key extends string> =
  | "all"
  | readonly { readonly key: Key; readonly value: string | null }[];

/** Digests of rows as plain data: other rows, or another order of them, give another digest. */
export interface KeyedDigests {
  readonly all: string;
  /** Of the rows with a value in a column, by column and value. */
  readonly of: ReadonlyMap<string, ReadonlyMap<string | null, string>>;
}

/** A question with many rows in its answer, of which a reader may want the few of a treaty, a participant or a roll call. */
export interface KeyedRows<S extends Shape, Key extends string> {
  /** The columns by which they are picked. */
  readonly keys: readonly Key[];
  /** Those rows, in the order of all. */
  rows(database: Database, picked?: Picked<Key>): Promise<readonly RowOfShape<S>[]>;
  /** What tells which of its rows are others than before, without reading any. */
  digests(database: Database): Promise<KeyedDigests>;
}

/** The answer to `sql` with `parameters`, which is of `shape`, without lists, and in a known order. Throws RangeError for a list. */
export function keyedRows<S extends Shape, Key extends keyof S & string>(
  shape: S,
  keys: readonly Key[],
  sql: string,
  parameters: Parameters = {},
): KeyedRows<S, Key> {
  // DuckDB hashes lists of lists like lists, and an empty one like NULL: another answer would have the same digest
  if (Object.values(shape).some(({ item }) => item !== null))
    throw new RangeError("keyed rows hold no lists");
  return {
    keys,
    rows: (database, picked = "all") => {
      if (picked === "all") return database.rowsOf(shape, sql, parameters);
      // finds NULL too
      const conditions = keys.map((key) => `list_position($${key}, ${toSnakeCase(key)}) IS NOT NULL`);
      return database.rowsOf(shape, `FROM (${sql}) WHERE ${conditions.join(" OR ")}`, {
        ...parameters,
        ...valuesOf(keys, picked),
      });
    },
    digests: async (database) =>
      digestsFrom(await database.rowsOf(digestShape, digestSql(keys, sql), parameters)),
  };
}

function valuesOf<Key extends string>(keys: readonly Key[], picked: Exclude<Picked<Key>, "all">) {
  return Object.fromEntries(
    keys.map((key) => [key, picked.filter((one) => one.key === key).map(({ value }) => value)]),
  );
}

const digestShape = { key: kind.text, value: kind.orNull(kind.text), digest: kind.text };

function digestSql(keys: readonly string[], sql: string): string {
  const columns = keys.map(toSnakeCase);
  const named = keys.map((key, at) => `WHEN grouping(${columns[at]}) = 0 THEN '${key}'`);
  return `
WITH asked AS (${sql}),
placed AS (SELECT ${columns.join(", ")}, hash(asked) AS row_hash, row_number() OVER () AS place FROM asked)
SELECT CASE ${named.join(" ")} ELSE '' END AS key, coalesce(${columns.join(", ")}) AS value,
  md5(coalesce(string_agg(row_hash::VARCHAR, ' ' ORDER BY place), '')) AS digest
FROM placed GROUP BY GROUPING SETS (${columns.map((column) => `(${column})`).join(", ")}, ())`;
}

function digestsFrom(rows: readonly RowOfShape<typeof digestShape>[]): KeyedDigests {
  const of = new Map<string, Map<string | null, string>>();
  for (const { key, value, digest } of rows) {
    const digests = of.get(key) ?? new Map<string | null, string>();
    of.set(key, digests.set(value, digest));
  }
  const all = of.get("")?.get(null) ?? "";
  of.delete("");
  return { all, of };
}
