import type { EntryIntoForceRule } from "@depositary/model";
import type { Database } from "../database.js";
import { keep, readKept } from "./kept-results.js";
import { keyOf } from "./key.js";
import type { Statistic, StatisticProgress } from "./statistic.js";

/** Where the record is, where results are kept, and who is told of progress. */
export interface StageOptions {
  readonly dataDirectory: string;
  /** Where results are kept to be read again while nothing that they follow from has changed; computed each time where absent. */
  readonly statisticsDirectory?: string | undefined;
  readonly onProgress?: ((progress: StatisticProgress) => void) | undefined;
}

/** Fills the tables of the statistics, of which only those are computed that are not kept. */
export async function fillStatistics(
  database: Database,
  rules: readonly EntryIntoForceRule[],
  statistics: readonly Statistic[],
  { dataDirectory, statisticsDirectory, onProgress = () => {} }: StageOptions,
): Promise<void> {
  for (const statistic of statistics) {
    const compute = async () => {
      const progress = (done: number, total: number) =>
        onProgress({ statistic: statistic.name, done, total });
      progress(0, 1);
      await statistic.compute({ database, rules, progress });
    };
    if (statisticsDirectory === undefined) {
      await compute();
      continue;
    }
    const key = await keyOf(statistic, dataDirectory, await statistic.content?.({ database, rules }));
    if (await readKept(database, statistic, key, statisticsDirectory)) continue;
    await compute();
    await keep(database, statistic, key, statisticsDirectory);
  }
}
