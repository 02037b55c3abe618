import type { KeyedDigests, Picked } from "@depositary/analytics";
import type { Digests, KeyedRecord, Selection } from "./record/keyed-rows.js";
import { rowsOf } from "./rows-of.js";

/** Values from which on all rows are read: to seek so many is no less work. */
const MANY = 200;

/** Rows with one of `values` in the column `key`. */
export function having<Key extends string>(key: Key, values: readonly string[]) {
  return values.map((value) => ({ key, value }));
}

/** Those rows of `record` that are selected, by the name of their table. */
export function selectedRows(record: KeyedRecord, selection: Selection): Partial<KeyedRecord> {
  return Object.fromEntries(
    Object.entries(selection).map(([name, picked]) => [name, pickedRows(Reflect.get(record, name), picked)]),
  );
}

function pickedRows(rows: readonly Readonly<Record<string, unknown>>[], picked: Picked<string>) {
  if (picked === "all") return rows;
  return picked.flatMap(({ key, value }) => rowsOf(rows, key, value));
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
export function joinedSelection(selections: readonly Selection[]): Selection {
  return {
    participants: joined(selections.map(({ participants }) => participants)),
    spells: joined(selections.map(({ spells }) => spells)),
    ledger: joined(selections.map(({ ledger }) => ledger)),
    voteLists: joined(selections.map(({ voteLists }) => voteLists)),
    groupVotes: joined(selections.map(({ groupVotes }) => groupVotes)),
  };
}

function joined<Key extends string>(all: readonly (Picked<Key> | undefined)[]): Picked<Key> {
  const some = all.flatMap((picked = []) => (picked === "all" ? [] : picked));
  return all.includes("all") || some.length > MANY ? "all" : some;
}
