import { compareText, type IsoDate, type NextConsent } from "@depositary/model";
import { round } from "../forecast/curve.js";
import type { ForecastFacts } from "../forecast/facts.js";
import { type NoForecast, standpointOf, tooLittle } from "../forecast/standpoint.js";
import { itemAt } from "../numeric/vector.js";
import { HORIZONS } from "./horizons.js";
import { chanceRanges, multiplierRange } from "./ranges.js";
import { type Candidate, chanceOf, type StateModel, trainStateModel } from "./state-model.js";

/** Who may consent to a treaty next, by horizon and rank; or why that cannot be said. */
export function nextRows(
  facts: ForecastFacts,
  treatyId: string,
  asOf?: IsoDate,
): readonly NextConsent[] | NoForecast {
  const standpoint = standpointOf(facts, treatyId, asOf);
  if ("reason" in standpoint) return standpoint;
  const { vantage, evidenceOn } = standpoint;
  const refusal = tooLittle(vantage, evidenceOn, evidenceOn);
  if (refusal !== null) return refusal;
  const model = trainStateModel(vantage);
  const rangesOf = chanceRanges(model);
  const describe = describer(model, [...facts.states.keys()]);
  const rows = model.candidates.flatMap((candidate) => {
    const range = rangesOf(candidate);
    const who = describe(candidate);
    return HORIZONS.map((horizonMonths) => {
      const { lower, upper } = range(horizonMonths);
      const probability = round(chanceOf(model, candidate, horizonMonths));
      return { ...who, horizonMonths, probability, lower: round(lower), upper: round(upper) };
    });
  });
  return HORIZONS.flatMap((horizon) =>
    rows
      .filter(({ horizonMonths }) => horizonMonths === horizon)
      .sort((a, b) => b.probability - a.probability || compareText(a.participantId, b.participantId))
      .map((row, index) => ({ treatyId, asOf: evidenceOn, ...row, rank: index + 1 })),
  );
}

type Description = Pick<
  NextConsent,
  "participantId" | "standing" | "propensity" | "propensityLower" | "propensityUpper"
>;

/** Who a candidate is, and its pace against the mean of the candidates of its status. */
function describer(
  { candidates }: StateModel,
  codes: readonly string[],
): (candidate: Candidate) => Description {
  const means = ([0, 1] as const).map((status) => meanOf(candidates.filter((one) => one.status === status)));
  return ({ state, status, multiplier: { v, k } }) => {
    const participantId = codes[state];
    if (participantId === undefined) throw new RangeError(`no State at ${state}`);
    const pace = { v: v / itemAt(means, status), k };
    const { lower, upper } = multiplierRange(pace);
    return {
      participantId,
      standing: status === 1 ? "signatory" : "other",
      propensity: round(pace.v),
      propensityLower: round(lower),
      propensityUpper: round(upper),
    };
  };
}

function meanOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { multiplier }) => sum + multiplier.v, 0) / candidates.length;
}
