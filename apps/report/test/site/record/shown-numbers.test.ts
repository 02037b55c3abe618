import type { NextState, RankingQuality, TreatyForecast } from "@depositary/analytics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownForecasts, shownNext, shownQuality } from "../../../src/site/record/shown-numbers.js";
import { formatChance, formatDecimal } from "../../../src/text/format-number.js";

const chances = { within12: 0.255223, lower12: 0.178596, upper12: 0.337089 };
const later = { within36: 0.004522, lower36: 0.002055, upper36: 0.996 };
const state: NextState = {
  treatyId: "XXVI-8",
  participantId: "MNG",
  name: "Mongolia",
  asOf: "2026-02-03",
  standing: "signatory",
  rank: 1,
  candidates: 80,
  propensity: 2.369174,
  propensityLower: 1.634097,
  propensityUpper: 3.216088,
  ...chances,
  ...later,
};

describe("who may be next", () => {
  it("is kept as a page tells it", () => {
    expect(shownNext([state])).toEqual([
      {
        ...state,
        propensity: 2.4,
        propensityLower: 1.6,
        propensityUpper: 3.2,
        within12: 0.26,
        lower12: 0.18,
        upper12: 0.34,
        within36: 0.004,
        lower36: 0.002,
        upper36: 0.996,
      },
    ]);
  });

  it("is told in the same words as before it was rounded", () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    const pace = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(chance, pace, (within12, propensity) => {
        const [shown] = shownNext([{ ...state, within12, propensity }]);
        expect(formatChance(shown?.within12 ?? Number.NaN)).toBe(formatChance(within12));
        expect(shown?.within12 === 0).toBe(within12 === 0);
        expect(formatDecimal(shown?.propensity ?? Number.NaN, 1)).toBe(formatDecimal(propensity, 1));
      }),
    );
  });
});

describe("when a treaty may be in force", () => {
  it("is kept in whole per cents by year", () => {
    const forecast: TreatyForecast = {
      treatyId: "XVIII-16",
      model: "pool",
      asOf: "2026-05-21",
      evidenceOn: "2026-05-21",
      assumption: "as recorded",
      threshold: 40,
      instruments: 3,
      quantiles: [{ percent: 10, metOn: "2027-04-21", inForceOn: "2027-07-20" }],
      byEndOfYear: [
        { year: 2026, probability: 0.004321 },
        { year: 2027, probability: 0.287654 },
      ],
    };
    expect(shownForecasts([forecast])).toEqual([
      {
        ...forecast,
        byEndOfYear: [
          { year: 2026, probability: 0.004 },
          { year: 2027, probability: 0.29 },
        ],
      },
    ]);
  });
});

describe("how good rankings have been", () => {
  const quality: RankingQuality = {
    treaties: 40,
    rankings: 120,
    auc: 0.7412,
    aucLower: 0.701,
    aucUpper: 0.779,
    aucStale: 0.688,
    aucBySignature: 0.662,
    precision10: 0.2149,
    precision10Lower: 0.18,
    precision10Upper: 0.25,
    baseRate: 0.0551,
    learnedUpTo: "2026-02-03",
  };

  it("is kept in whole per cents", () => {
    expect(shownQuality(quality)).toMatchObject({
      treaties: 40,
      auc: 0.74,
      precision10: 0.21,
      baseRate: 0.06,
    });
    expect(shownQuality(null)).toBeNull();
  });
});
