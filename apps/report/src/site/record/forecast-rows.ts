import {
  type Database,
  forecastMisses,
  forecastScores,
  forecastSteps,
  forecasts,
  nextStates,
  pitBins,
  publishedForecasts,
  rankingQuality,
  reliabilityBins,
} from "@depositary/analytics";
import { headlineModel } from "../headline-model.js";
import { shownForecasts, shownNext, shownQuality } from "./shown-numbers.js";

/** States shown of those that may be next. */
const NEXT = 10;
/** Worst forecasts shown of each model. */
const MISSES = 10;

/** When treaties may be in force, who may be next, and how good such forecasts have been. */
export type ForecastRows = Readonly<Awaited<ReturnType<typeof readForecastRows>>>;

export async function readForecastRows(database: Database) {
  return {
    forecasts: shownForecasts(await forecasts(database, headlineModel)),
    forecastSteps: await forecastSteps(database),
    forecastScores: await forecastScores(database),
    reliability: await reliabilityBins(database),
    pit: await pitBins(database),
    forecastMisses: await forecastMisses(database, MISSES),
    publishedForecasts: await publishedForecasts(database),
    /** The first of each treaty's ranking. */
    nextStates: shownNext(await nextStates(database, NEXT)),
    rankingQuality: shownQuality(await rankingQuality(database)),
  };
}
