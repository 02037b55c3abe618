import { digestOf } from "./digest.js";
import type { PlainRecord } from "./record.js";

/** A record that notes which of its tables are read. */
interface NotingRecord {
  readonly record: PlainRecord;
  /** Their names so far, in code-unit order. */
  readonly reads: () => readonly string[];
}

/** The record for a page of which there is one: what it read when it was made decides whether it is made again. */
export function notingReads(record: PlainRecord): NotingRecord {
  const names = new Set<string>();
  const noting = new Proxy(record, {
    get: (whole, name) => {
      if (typeof name === "string") names.add(name);
      return Reflect.get(whole, name);
    },
  });
  return { record: noting, reads: () => [...names].sort() };
}

/** A digest of the tables of `record` that have these names, and of its last day, which every page tells. */
export function digestOfReads(record: PlainRecord, names: readonly string[]): string {
  return digestOf(Object.fromEntries(["day", ...names].map((name) => [name, Reflect.get(record, name)])));
}
