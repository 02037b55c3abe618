import type { IsoDate, RollCall } from "@depositary/model";
import type { RecordSearch } from "../../source/undl/index.js";

const BULK = /^undl-(?:ga|sc)-votes/;
const RECORD = /^undl-record-/;

/** Symbols whose votes are on file from a bulk file of the Library. */
export function bulkSymbols(rollCalls: readonly RollCall[]): ReadonlySet<string> {
  return new Set(
    rollCalls.flatMap(({ symbol, sourceId }) => (symbol !== null && BULK.test(sourceId) ? [symbol] : [])),
  );
}

/**
 * The searches for what is newer than the bulk file on file: from the year of its last vote to this year. Without one, from the
 * last vote of any archive; single records do not count, since others may be missing between them.
 */
export function newerSearches(
  body: RecordSearch["body"],
  rollCalls: readonly RollCall[],
  today: IsoDate,
): readonly RecordSearch[] {
  const own = rollCalls.filter((row) => row.body === body && !RECORD.test(row.sourceId));
  const bulk = own.filter(({ sourceId }) => BULK.test(sourceId));
  const days = (bulk.length > 0 ? bulk : own).map(({ notAfter }) => notAfter);
  const thisYear = Number(today.slice(0, 4));
  const first = Math.min(thisYear, Number(days.sort().at(-1)?.slice(0, 4) ?? thisYear));
  return Array.from({ length: thisYear - first + 1 }, (_, at) => ({ body, year: String(first + at) }));
}
