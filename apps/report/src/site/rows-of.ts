import { groupBy } from "@depositary/model";
import { oncePer } from "./once-per.js";

type Index = ReadonlyMap<unknown, readonly unknown[]>;

/** The indexes of an array so far, by key. */
const indexesOf = oncePer((_: readonly unknown[]) => new Map<PropertyKey, Index>());

/** The rows in which `key` is `value`, in their order. */
export function rowsOf<Row, Key extends keyof Row>(
  rows: readonly Row[],
  key: Key,
  value: Row[Key],
): readonly Row[] {
  const indexes = indexesOf(rows);
  const index = indexes.get(key) ?? groupBy(rows, (row) => row[key]);
  indexes.set(key, index);
  return (index.get(value) ?? []) as readonly Row[];
}
