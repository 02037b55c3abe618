import type { KeyedDigests, Picked } from "@depositary/analytics";
import {
  type AnyRows,
  type AnySelection,
  type Digests,
  type KeyedRecord,
  keyedNames,
  type Selection,
} from "./record/keyed-rows.js";
import { rowsOf } from "./rows-of.js";

/** Values from which on all rows are read: to seek so many is no less work. */
const MANY = 200;

/** Rows with one of `values` in the column `key`. */
export function having<Key extends string>(key: Key, values: readonly (string | null)[]) {
  return values.map((value) => ({ key, value }));
}

/** Those rows of `record` that are selected, by the name of their table: each once, in the order of the table. */
export function selectedRows(record: KeyedRecord, selection: AnySelection): AnyRows {
  const selected: AnyRows = {};
  for (const name of keyedNames) {
    const picked = selection[name];
    if (picked !== undefined) selected[name] = pickedRows(record[name], picked);
  }
  return selected;
}

function pickedRows(rows: readonly Readonly<Record<string, unknown>>[], picked: Picked<string>) {
  if (picked === "all") return rows;
  const [found = [], ...more] = picked.map(({ key, value }) => rowsOf(rows, key, value));
  if (more.length === 0) return found;
  const all = new Set([found, ...more].flat());
  return rows.filter((row) => all.has(row));
}

/** What tells whether the selected rows are others than before, by the name of their table. */
export function selectedDigests(digests: Digests, selection: Selection): object {
  return Object.fromEntries(
    Object.entries(selection).map(([name, picked]) => [name, pickedDigests(digests.get(name), picked)]),
  );
}

function pickedDigests(digests: KeyedDigests | undefined, picked: Picked<string>) {
  if (picked === "all") return digests?.all;
  return picked.map(({ key, value }) => digests?.of.get(key)?.get(value));
}

/** All that is in any of `selections`. */
export function joinedSelection(selections: readonly Selection[]): AnySelection {
  const any: readonly AnySelection[] = selections;
  return Object.fromEntries(keyedNames.map((name) => [name, joined(any.map((one) => one[name]))]));
}

function joined(all: readonly (Picked<string> | undefined)[]): Picked<string> {
  const some = all.flatMap((picked = []) => (picked === "all" ? [] : picked));
  return all.includes("all") || some.length > MANY ? "all" : some;
}
