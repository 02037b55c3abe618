import type { ForecastCase } from "@depositary/model";
import { inThreads, type Threads } from "../../in-threads.js";
import type { ForecastFacts } from "../facts.js";
import { isEnoughToLearnFrom, vantageAt } from "../vantage.js";
import { caseRows } from "./case-rows.js";
import { laterTruths } from "./later-truths.js";
import { laterOrigins, openedWithin, originsOf, samples } from "./origins.js";

/** Every case of the backtest: the test, and treaties opened since. */
export async function backtestCases(
  facts: ForecastFacts,
  threads: Threads,
): Promise<readonly ForecastCase[]> {
  const { training } = facts;
  const origins = [
    ...originsOf(openedWithin(training, samples.test)),
    ...laterOrigins(laterTruths(facts)),
  ].filter(({ target, age }) => isEnoughToLearnFrom(vantageAt(target, age, training)));
  return (await inThreads(origins, training, caseRows, threads)).flat();
}
