import type { IsoDate, NextConsent } from "@depositary/model";
import { round } from "../forecast/curve.js";
import type { ForecastFacts } from "../forecast/facts.js";
import { type NoForecast, standpointOf, tooLittle } from "../forecast/standpoint.js";
import { trainStatusModel } from "../forecast/status-model.js";
import { chanceRanges, chances, HORIZONS, propensityRange } from "./chance.js";
import { type Candidate, candidatesBy } from "./rankers.js";

/** Who may consent to a treaty next, by horizon and rank; or why that cannot be said. `groups` are the States' regional groups. */
export function nextRows(
  facts: ForecastFacts,
  groups: readonly string[],
  treatyId: string,
  asOf?: IsoDate,
): readonly NextConsent[] | NoForecast {
  const standpoint = standpointOf(facts, treatyId, asOf);
  if ("reason" in standpoint) return standpoint;
  const refusal = tooLittle(standpoint);
  if (refusal !== null) return refusal;
  const { vantage, certain, evidenceOn } = standpoint;
  const model = trainStatusModel(vantage);
  const chance = chances(model, certain);
  const rangesOf = chanceRanges(model, certain);
  const codes = [...facts.states.keys()];
  const rows = candidatesBy(vantage, model, groups).state.flatMap((candidate) => {
    const range = rangesOf(candidate);
    const who = describe(candidate, codes);
    return HORIZONS.map((horizonMonths) => {
      const { lower, upper } = range(horizonMonths);
      const probability = round(chance(candidate, horizonMonths));
      return { ...who, horizonMonths, probability, lower: round(lower), upper: round(upper) };
    });
  });
  return HORIZONS.flatMap((horizon) =>
    rows
      .filter(({ horizonMonths }) => horizonMonths === horizon)
      .sort((a, b) => b.probability - a.probability || (a.participantId < b.participantId ? -1 : 1))
      .map((row, index) => ({ treatyId, asOf: evidenceOn, ...row, rank: index + 1 })),
  );
}

function describe(
  { state, status, propensity }: Candidate,
  codes: readonly string[],
): Pick<NextConsent, "participantId" | "standing" | "propensity" | "propensityLower" | "propensityUpper"> {
  const participantId = codes[state];
  if (participantId === undefined) throw new RangeError(`no State at ${state}`);
  const { mean, lower, upper } = propensityRange(propensity);
  return {
    participantId,
    standing: status === 1 ? "signatory" : "other",
    propensity: round(mean),
    propensityLower: round(lower),
    propensityUpper: round(upper),
  };
}
