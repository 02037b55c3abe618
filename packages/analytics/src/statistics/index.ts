import type { Statistic } from "./statistic.js";
import { survival } from "./survival/index.js";

/** Every statistic, each after those whose tables it reads. */
export const statistics: readonly Statistic[] = [survival];
