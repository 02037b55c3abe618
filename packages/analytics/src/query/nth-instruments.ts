import type { Database } from "../database.js";

/** The day of a treaty's Nth instrument of a State. */
export interface NthInstrument {
  readonly treatyId: string;
  readonly n: number;
  readonly onDay: string;
  /** Days since opening; null where that is not known. */
  readonly days: number | null;
}

/** The first, tenth, twentieth … instrument of every treaty, by treaty. Successions are not counted. */
export function nthInstruments(database: Database): Promise<readonly NthInstrument[]> {
  return database.rows<NthInstrument>(
    "SELECT treaty_id, n, on_day, days FROM nth_instrument WHERE n = 1 OR n % 10 = 0 ORDER BY treaty_id, n",
  );
}
