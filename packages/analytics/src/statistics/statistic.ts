import type { EntryIntoForceRule, Table } from "@depositary/model";
import type { Database } from "../database.js";

/** What a statistic is computed from. */
export interface StatisticRun {
  /** The record and what treaty law derives from it; the statistic adds the rows of its own tables. */
  readonly database: Database;
  readonly rules: readonly EntryIntoForceRule[];
  /** Says how much of a longer computation is done. */
  readonly progress: (done: number, total: number) => void;
}

/**
 * Tables that follow from the record by computation. The same tables read give the same rows, whatever the clock, the
 * machine and the number of threads; where chance enters, it has a seed.
 */
export interface Statistic {
  readonly name: string;
  /** `import.meta.url` of the module that computes it: a change of any module that it reaches has it computed again. */
  readonly module: string;
  /** All tables that it asks, the entry-into-force rules apart; a change of their files has it computed again. */
  readonly reads: readonly Table[];
  /** The tables that it fills, which are empty before. */
  readonly fills: readonly Table[];
  /**
   * All that it reads of those tables and of the rules, as text, where that is so much less than their files that it pays to look:
   * with it, a change of anything else leaves the results as they are.
   */
  readonly content?: (run: Pick<StatisticRun, "database" | "rules">) => Promise<string>;
  readonly compute: (run: StatisticRun) => Promise<void>;
}

/** How far the computation of a statistic is. */
export interface StatisticProgress {
  readonly statistic: string;
  readonly done: number;
  readonly total: number;
}
