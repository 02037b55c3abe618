import { groupBy, type NextConsentScore } from "@depositary/model";
import { bootstrap, sumOf } from "../forecast/backtest/skill.js";
import { rounded } from "../forecast/curve.js";
import type { PastRanking } from "./backtest.js";
import { areaUnderCurve, precision, type Ranked } from "./ranking.js";

const BINS = 10;

/** What one ranking adds to a measure: the measure is the sum of the values over the sum of the weights. */
interface Part {
  readonly value: number;
  readonly weight: number;
}

/** `plain` is the ranking by signature alone at the same origin; null where there is none. */
type Measure = (ranking: PastRanking, plain: PastRanking | null) => Part | null;

const NONE: Part = { value: 0, weight: 0 };

/** Of a ranking in which it happened to some and not to all; of every ranking; then of every State. */
const measures: ReadonlyMap<string, Measure> = new Map([
  ["AUC", ({ ranked }: PastRanking) => once(areaUnderCurve(ranked))],
  ["AUC over signature", ({ ranked }, plain) => once(gain(ranked, plain))],
  ["precision 5", ({ ranked }: PastRanking) => once(precision(ranked, 5))],
  ["precision 10", ({ ranked }: PastRanking) => once(precision(ranked, 10))],
  ["base rate", ({ ranked }: PastRanking) => once(precision(ranked, ranked.length))],
  ["Brier", perState(({ chance, happened }) => (chance - Number(happened)) ** 2)],
  ["log loss", perState(({ chance, happened }) => -Math.log(happened ? chance : 1 - chance))],
  ["mean chance", perState(({ chance }) => chance)],
  ["share that consented", perState(({ happened }) => Number(happened))],
]);

/** The scores of every model and horizon. */
export function nextScoreRows(rankings: readonly PastRanking[]): readonly NextConsentScore[] {
  const plain = new Map(
    rankings.filter(({ model }) => model === "signature").map((ranking) => [originOf(ranking), ranking]),
  );
  const cases = groupBy(rankings, ({ model, horizonMonths }) => `${model} ${horizonMonths}`);
  return [...cases.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const scores = [...counts(own), ...intervals(own, plain), ...reliability(own)];
    const { model, horizonMonths } = first;
    return scores.map((score) => ({ model, horizonMonths, ...rounded(score) }));
  });
}

type Score = Pick<NextConsentScore, "measure" | "value" | "lower" | "upper">;

function counts(own: readonly PastRanking[]): readonly Score[] {
  const mixed = own.filter(({ ranked }) => isMixed(ranked));
  const everyone = own.flatMap(({ ranked }) => ranked);
  const pooled = areaUnderCurve(everyone);
  return [
    score("treaties", new Set(own.map(({ treatyId }) => treatyId)).size),
    score("rankings", own.length),
    score("ranked States", everyone.length),
    score("rankings with AUC", mixed.length),
    ...(pooled === null ? [] : [score("pooled AUC", pooled)]),
  ];
}

/** What is drawn again and again is treaties, as the rankings of one hang together. */
function intervals(own: readonly PastRanking[], plain: ReadonlyMap<string, PastRanking>): readonly Score[] {
  const byTreaty = [...groupBy(own, ({ treatyId }) => treatyId).values()];
  return [...measures].map(([measure, partOf]) => {
    const parts = byTreaty.map((rankings) =>
      rankings.map((ranking) => partOf(ranking, plain.get(originOf(ranking)) ?? null) ?? NONE),
    );
    const [values, weights] = [sums(parts, ({ value }) => value), sums(parts, ({ weight }) => weight)];
    const ratio = (chosen: readonly number[]) => sumOf(values, chosen) / sumOf(weights, chosen);
    return { measure, ...bootstrap(byTreaty.length, ratio) };
  });
}

function sums(parts: readonly (readonly Part[])[], partOf: (part: Part) => number): readonly number[] {
  return parts.map((own) => own.reduce((sum, part) => sum + partOf(part), 0));
}

/** Of the chances within each tenth, their mean, how often it happened, and how many there were. */
function reliability(own: readonly PastRanking[]): readonly Score[] {
  const states = own.flatMap(({ ranked }) => ranked);
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = states.filter(({ chance }) => Math.min(BINS - 1, Math.floor(chance * BINS)) === bin);
    const mean = (of: (one: Ranked) => number) =>
      inside.reduce((sum, one) => sum + of(one), 0) / inside.length;
    const name = `reliability bin ${bin + 1}`;
    if (inside.length === 0) return [];
    return [
      score(
        `${name} chance`,
        mean(({ chance }) => chance),
      ),
      score(
        `${name} observed`,
        mean(({ happened }) => Number(happened)),
      ),
      score(`${name} cases`, inside.length),
    ];
  }).flat();
}

function score(measure: string, value: number): Score {
  return { measure, value, lower: null, upper: null };
}

function once(value: number | null): Part | null {
  return value === null ? null : { value, weight: 1 };
}

function isMixed(ranked: readonly Ranked[]): boolean {
  return ranked.some(({ happened }) => happened) && ranked.some(({ happened }) => !happened);
}

function gain(ranked: readonly Ranked[], plain: PastRanking | null): number | null {
  const [own, other] = [areaUnderCurve(ranked), plain === null ? null : areaUnderCurve(plain.ranked)];
  return own === null || other === null ? null : own - other;
}

function perState(of: (one: Ranked) => number): Measure {
  return ({ ranked }) => ({
    value: ranked.reduce((sum, one) => sum + of(one), 0),
    weight: ranked.length,
  });
}

function originOf({ treatyId, age, horizonMonths }: PastRanking): string {
  return `${treatyId} ${age} ${horizonMonths}`;
}
