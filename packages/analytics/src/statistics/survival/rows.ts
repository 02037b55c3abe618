import {
  type Conversion,
  DAYS_PER_YEAR,
  type GroupSurvival,
  type HazardRatio,
  type Survival,
  type TimeToJoin,
  type TimeToNth,
} from "@depositary/model";
import { fitCox, type RiskSpan, type Ties } from "./cox.js";
import { type Group, groupsOf, isRecent } from "./groups.js";
import type { StateHistory } from "./histories.js";
import { kaplanMeier, quantile, type Spell, type Step } from "./kaplan-meier.js";
import { nthSpells, signatureSpans } from "./spells.js";

/** The rows of all tables of this statistic. */
export interface SurvivalRows {
  readonly survival: readonly Survival[];
  readonly groupSurvival: readonly GroupSurvival[];
  readonly timeToJoin: readonly TimeToJoin[];
  readonly conversion: readonly Conversion[];
  readonly timeToNth: readonly TimeToNth[];
  readonly hazardRatio: readonly HazardRatio[];
}

export function survivalRows(histories: readonly StateHistory[]): SurvivalRows {
  const curves = groupsOf(histories).map((group) => ({ group, steps: kaplanMeier(group.spells) }));
  return {
    survival: curves.flatMap(({ group: { grouping, member, kind }, steps }) =>
      grouping === "treaty" ? steps.map((step) => ({ treatyId: member, kind, ...step })) : [],
    ),
    groupSurvival: curves.flatMap(({ group: { grouping, member, kind }, steps }) =>
      grouping === "treaty" ? [] : steps.map((step) => ({ grouping, member, kind, ...step })),
    ),
    timeToJoin: curves.map(({ group, steps }) => timeToJoin(group, steps)),
    conversion: curves.flatMap(({ group, steps }) => conversions(group, steps)),
    timeToNth: timesToNth(histories.filter(isRecent)),
    hazardRatio: hazardRatios(histories.filter(isRecent).flatMap(signatureSpans)),
  };
}

function timeToJoin({ grouping, member, kind, spells }: Group, steps: readonly Step[]): TimeToJoin {
  return {
    grouping,
    member,
    kind,
    spells: spells.length,
    events: eventsIn(spells),
    ...quartilesOf(steps),
  };
}

/** From the first to the sixtieth instrument, as far as any treaty is known to ask for. */
function timesToNth(histories: readonly StateHistory[]): readonly TimeToNth[] {
  return Array.from({ length: 60 }, (_, index) => {
    const spells = nthSpells(histories, index + 1);
    const reached = eventsIn(spells);
    return { n: index + 1, treaties: spells.length, reached, ...quartilesOf(kaplanMeier(spells)) };
  }).filter(({ treaties }) => treaties > 0);
}

function eventsIn(spells: readonly Spell[]): number {
  return spells.filter(({ isEvent }) => isEvent).length;
}

function quartilesOf(steps: readonly Step[]) {
  return {
    lowerQuartile: quantile(steps, 0.25),
    median: quantile(steps, 0.5),
    medianLower: quantile(steps, 0.5, "lower"),
    medianUpper: quantile(steps, 0.5, "upper"),
    upperQuartile: quantile(steps, 0.75),
  };
}

const YEARS = [1, 2, 3, 5, 10];

function conversions({ grouping, member, kind }: Group, steps: readonly Step[]): readonly Conversion[] {
  const followed = steps.at(-1)?.days ?? 0;
  return YEARS.filter((years) => DAYS_PER_YEAR * years <= followed).map((years) => {
    const step = steps.findLast(({ days }) => days <= DAYS_PER_YEAR * years);
    const { survival, lower, upper } = step ?? { survival: 1, lower: 1, upper: 1 };
    return {
      grouping,
      member,
      kind,
      years,
      converted: 1 - survival,
      lower: upper === null ? null : 1 - upper,
      upper: lower === null ? null : 1 - lower,
    };
  });
}

const FIVE_YEARS_DAYS = 1826;

/** None where there are too few to fit a model to. */
function hazardRatios(spans: readonly RiskSpan[]): readonly HazardRatio[] {
  const firstYears = spans
    .filter(({ start }) => start < FIVE_YEARS_DAYS)
    .map((span) => ({
      ...span,
      stop: Math.min(span.stop, FIVE_YEARS_DAYS),
      isEvent: span.isEvent && span.stop <= FIVE_YEARS_DAYS,
    }));
  return [
    ...hazardRatio("all", spans, "efron"),
    ...hazardRatio("all", spans, "breslow"),
    ...hazardRatio("5", firstYears, "efron"),
  ];
}

function hazardRatio(
  firstYears: HazardRatio["firstYears"],
  spans: readonly RiskSpan[],
  ties: Ties,
): readonly HazardRatio[] {
  const fit = fitCox(spans, ties);
  if (fit === null) return [];
  const { coefficient, standardError, events, chiSquare } = fit;
  return [{ ties, firstYears, spans: spans.length, events, coefficient, stdError: standardError, chiSquare }];
}
