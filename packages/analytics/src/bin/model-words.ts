import type { ModelName } from "../statistics/forecast/model.js";
import type { Outlook } from "../statistics/forecast/outlook.js";

const SIGNAL =
  "What carries it: how treaties of this age went on, the treaty's own first instruments, and how many have signed. Who the States\nare does not improve the date.";
const BASELINE = "A baseline to compare with: worse than the pool in the backtest.";

const MISSES = `In the backtest, 12-month chances of M3x between 20% and 60% were too high: ask --model B4 for those. Terrorism Financing came years
before its forecast; so did, in an earlier computation, campaigns with a deadline (Ocean Biodiversity), at every age.`;

interface ModelTraits {
  /** What carries a forecast by it. */
  readonly rests: string;
  /** Whether it learns from how other treaties went on from the age of the one that is asked about. */
  readonly learns: boolean;
}

const traits: Readonly<Record<ModelName, ModelTraits>> = {
  B0: {
    rests: `What carries it: how long other treaties waited that were short of the number at this age, and nothing of the treaty itself.\n${BASELINE}`,
    learns: false,
  },
  B1: {
    rests: `What carries it: the treaty's own rate so far, drawn to that of others in their first two years and taken as constant.\n${BASELINE}`,
    learns: false,
  },
  B1p: {
    rests: `What carries it: the treaty's own rate so far, taken as known and constant.\n${BASELINE}`,
    learns: false,
  },
  B2: {
    rests: `What carries it: how treaties of this age went on, and the treaty's own first instruments.\n${BASELINE}`,
    learns: true,
  },
  B4: { rests: SIGNAL, learns: true },
  M3x: { rests: `${SIGNAL}\n${MISSES}`, learns: true },
  pool: { rests: `${SIGNAL}\n${MISSES}`, learns: true },
};

/** What carries a forecast by a model, and where it was wrong. */
export function modelWords(model: ModelName): string {
  return traits[model].rests;
}

/** The model, and from how much it was learned where it learns from how other treaties went on. */
export function modelHeading(
  model: ModelName,
  { learnedFrom, learnedUpTo }: Pick<Outlook, "learnedFrom" | "learnedUpTo">,
): string {
  return traits[model].learns
    ? `Model ${model}, learned from ${learnedFrom} treaties that were followed for more than six months beyond this age, to ${learnedUpTo} at the latest`
    : `Model ${model}`;
}
