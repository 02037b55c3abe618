import type { Database } from "@depositary/analytics";
import { askAtOnce } from "./ask-at-once.js";
import { readTableStates, type TableState } from "./downloads.js";
import { type Digests, readDigests } from "./record/keyed-rows.js";
import { type PlainRecord, readPlainRecord } from "./record.js";

/** What tells which parts of the site are to be made. */
export interface FirstReading {
  readonly record: PlainRecord;
  readonly digests: Digests;
  readonly states: readonly TableState[];
}

/** Asks the database for all but the tables of most rows, and of these for digests. */
export async function readFirst(database: Database): Promise<FirstReading> {
  const [record, others] = await askAtOnce(database, readPlainRecord, async (other) => ({
    digests: await readDigests(other),
    states: await readTableStates(other),
  }));
  return { record, ...others };
}
