import type { Statistic } from "./statistic.js";

/** Every statistic, each after those whose tables it reads. */
export const statistics: readonly Statistic[] = [];
