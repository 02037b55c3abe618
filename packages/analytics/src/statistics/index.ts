import { backtestStatistic } from "./forecast/backtest-statistic.js";
import { forecastStatistic } from "./forecast/forecast-statistic.js";
import { nextBacktestStatistic } from "./next/backtest-statistic.js";
import { nextStatistic } from "./next/next-statistic.js";
import type { Statistic } from "./statistic.js";
import { survivalStatistic } from "./survival/survival-statistic.js";
import { agreementStatistic } from "./votes/agreement-statistic.js";
import { idealPointStatistic } from "./votes/ideal-point-statistic.js";

/** Every statistic, each after those whose tables it reads. */
export const statistics: readonly Statistic[] = [
  survivalStatistic,
  agreementStatistic,
  idealPointStatistic,
  forecastStatistic,
  nextStatistic,
  nextBacktestStatistic,
  backtestStatistic,
];
