import { type ForecastCase, forecastCaseTable } from "@depositary/model";
import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../../src/database.js";
import {
  type Origin,
  openedWithin,
  originsOf,
  reachedAfter,
  samples,
} from "../../../src/statistics/forecast/backtest/origins.js";
import { crps } from "../../../src/statistics/forecast/backtest/score.js";
import { bootstrap, sumOf } from "../../../src/statistics/forecast/backtest/skill.js";
import type { Curve } from "../../../src/statistics/forecast/curve.js";
import { consentsUpTo, consentsWithin, isAtRisk } from "../../../src/statistics/forecast/history.js";
import {
  fitMultiplier,
  gammaNodes,
  multiplierOf,
  shapeOf,
} from "../../../src/statistics/forecast/multiplier.js";
import { laterHazard, learnCourse, paceOf } from "../../../src/statistics/forecast/status-model.js";
import { expectedEvents } from "../../../src/statistics/forecast/tally.js";
import { vantageAt } from "../../../src/statistics/forecast/vantage.js";
import { learnMultipliers } from "../../../src/statistics/next/multipliers.js";
import { inverseMillsRatio } from "../../../src/statistics/votes/ideal-point/inverse-mills-ratio.js";
import { BUILD_TIMEOUT, builtRecord } from "../../built-record.js";
import { isSoak } from "../../soak.js";
import { forecastFactsForTests } from "./facts-on-file.js";

const MONTHS = 60;
/** Chances are computed for every third month. */
const STEP = 3;
const facts = forecastFactsForTests();
let cases: readonly ForecastCase[];
beforeAll(async () => {
  const database = await openDatabase({ path: await builtRecord(), access: "read" });
  cases = await database.rowsOf(
    forecastCaseTable.columns,
    "FROM forecast_case WHERE model = 'M3x' AND sample = 'test' ORDER BY ALL",
  );
  database.close();
}, BUILD_TIMEOUT);

// M3 of the earlier implementation: M3x with the State multipliers of who is next. Half a minute of computing: npm run test:soak
describe.skipIf(!isSoak)("who the States are (DEPOSITARY_SOAK)", () => {
  it(
    "does not improve the date: skill of -0.8% against M3x, 95% -2.2 to 0.6, as was published",
    () => {
      const origins = originsOf(openedWithin(facts().training, samples.test));
      const treaties = [...new Set(origins.map(({ target }) => target.treatyId))].sort();
      const scores = treaties.map((treatyId) =>
        origins.filter(({ target }) => target.treatyId === treatyId).flatMap(scoresOf),
      );
      const plain = treaties.map((treatyId) =>
        total(cases.filter((row) => row.treatyId === treatyId).map(({ crps60 }) => crps60)),
      );
      const own = scores.map(total);
      expect(scores.flat()).toHaveLength(1262);
      expect(Math.abs(total(own) / 1262 - 5.18)).toBeLessThan(0.02);
      const skill = (chosen: readonly number[]) => 1 - sumOf(own, chosen) / sumOf(plain, chosen);
      const { value, lower, upper } = bootstrap(treaties.length, skill);
      expect(Math.abs(value + 0.008)).toBeLessThan(0.004);
      expect(Math.abs(lower + 0.022)).toBeLessThan(0.006);
      expect(Math.abs(upper - 0.006)).toBeLessThan(0.006);
    },
    BUILD_TIMEOUT,
  );
});

/** CRPS60 of M3 for each threshold at an origin. */
function scoresOf(origin: Origin): readonly number[] {
  const { target, age, thresholds, followed } = origin;
  if (thresholds.length === 0) return [];
  const vantage = vantageAt(target, age, facts().training);
  const { rates, means } = learnMultipliers(vantage.training, target.entered.length);
  const course = learnCourse(vantage, rates, means);
  const fit = fitMultiplier(
    course.followed.map(({ trained, pace, tally }) => ({
      ...pace,
      weight: trained.weight,
      after: consentsWithin(trained.history, age, trained.seen),
      baseline: expectedEvents(tally, course.late) + 1e-6,
    })),
  );
  const { v } = multiplierOf(fit, paceOf({ history: target, seen: age }, age, rates, means));
  const states = target.entered.length;
  const atRisk = [...target.signed.entries()].flatMap(([state, signed]) => {
    const status = signed <= age ? 1 : 0;
    return isAtRisk(target, state, age) ? [{ status, multiplier: means[status * states + state] ?? 1 }] : [];
  });
  const nodes = gammaNodes(shapeOf(fit));
  const needed = thresholds.map((threshold) => threshold - consentsUpTo(target, age));
  const curves = needed.map(() => new Float64Array(MONTHS));
  for (let month = STEP; month <= MONTHS; month += STEP) {
    const hazards = [0, 1].map((status) => v * laterHazard({ late: course.late, age }, status, month));
    const own = atRisk.map(({ status, multiplier }) => (hazards[status] ?? 0) * multiplier);
    for (const node of nodes) addTails(curves, month - 1, needed, momentsOf(own, node), nodes.length);
  }
  for (const curve of curves) fillBetween(curve);
  return thresholds.map((threshold, index) =>
    crps(curves[index] ?? new Float64Array(), { reached: reachedAfter(origin, threshold), followed }, MONTHS),
  );
}

/** Fills the months between those that were computed by straight lines from 0. */
function fillBetween(curve: Curve): void {
  for (let month = 1; month <= MONTHS; month++) {
    const [before, after] = [Math.floor(month / STEP) * STEP, Math.ceil(month / STEP) * STEP];
    if (before === after) continue;
    const [from, to] = [before === 0 ? 0 : (curve[before - 1] ?? 0), curve[after - 1] ?? 0];
    curve[month - 1] = from + ((to - from) * (month - before)) / STEP;
  }
}

interface Moments {
  readonly mean: number;
  readonly deviation: number;
  readonly skewness: number;
}

/** Of the number of States that consent. */
function momentsOf(hazards: readonly number[], node: number): Moments {
  let [mean, variance, third] = [0, 0, 0];
  for (const hazard of hazards) {
    const chance = -Math.expm1(-node * hazard);
    mean += chance;
    variance += chance * (1 - chance);
    third += chance * (1 - chance) * (1 - 2 * chance);
  }
  return { mean, deviation: Math.sqrt(variance), skewness: third / variance ** 1.5 };
}

/** Adds the chances that at least so many consent, by the normal approximation corrected for skewness, which errs by .004 at most. */
function addTails(
  curves: readonly Curve[],
  index: number,
  needed: readonly number[],
  { mean, deviation, skewness }: Moments,
  nodes: number,
): void {
  for (const [place, number] of needed.entries()) {
    const x = Math.min(Math.max((number - 0.5 - mean) / deviation, -9), 9);
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    const below = density / inverseMillsRatio(x) - (skewness * (x * x - 1) * density) / 6;
    const curve = curves[place];
    if (curve !== undefined) curve[index] = (curve[index] ?? 0) + Math.min(1, Math.max(0, 1 - below)) / nodes;
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
