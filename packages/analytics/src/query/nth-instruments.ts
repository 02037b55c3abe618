import { kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";

/** The day of a treaty's Nth instrument of a State. */
export type NthInstrument = RowOfShape<typeof nthInstrumentShape>;

const nthInstrumentShape = {
  treatyId: kind.text,
  n: kind.integer,
  onDay: kind.day,
  /** Days since opening; null where that is not known. */
  days: kind.orNull(kind.integer),
};

/** The first, tenth, twentieth … instrument of every treaty, by treaty. Successions are not counted. */
export function nthInstruments(database: Database): Promise<readonly NthInstrument[]> {
  return database.rowsOf(
    nthInstrumentShape,
    "SELECT treaty_id, n, on_day, days FROM nth_instrument WHERE n = 1 OR n % 10 = 0 ORDER BY treaty_id, n",
  );
}
