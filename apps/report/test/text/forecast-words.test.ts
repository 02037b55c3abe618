import type { TreatyForecast } from "@depositary/analytics";
import { describe, expect, it } from "vitest";
import {
  assumptionWords,
  chancesTold,
  datesInWords,
  inForceWords,
  judgedWords,
  oddsWords,
  whenWords,
} from "../../src/text/forecast-words.js";
import { formatChance, formatDecimal } from "../../src/text/format-number.js";

const days: readonly (string | null)[] = [
  "2027-04-21",
  "2027-08-22",
  "2028-03-21",
  "2029-05-21",
  "2032-01-20",
];

function forecast(metOn: readonly (string | null)[]): TreatyForecast {
  return {
    treatyId: "XVIII-16",
    model: "pool",
    asOf: "2026-07-31",
    evidenceOn: "2026-05-21",
    assumption: "none since 2026-05-21",
    threshold: 40,
    instruments: 3,
    quantiles: [10, 25, 50, 75, 90].map((percent, index) => ({
      percent,
      metOn: metOn[index] ?? null,
      inForceOn: metOn[index] ?? null,
    })),
    byEndOfYear: [
      { year: 2026, probability: 0.002 },
      { year: 2027, probability: 0.42 },
      { year: 2028, probability: 0.999 },
    ],
  };
}

describe("a forecast in words", () => {
  it("gives the middle and a range, never one day", () => {
    expect(whenWords(forecast(days))).toBe(
      "Even chance of instrument 40 by March 2028, 80% chance between April 2027 and January 2032",
    );
    expect(inForceWords(forecast(days))).toBe(
      "There is an even chance of being in force by March 2028, and an 80% chance of entering into force between April 2027 and January 2032",
    );
  });

  it("does not invent an end that lies beyond the horizon", () => {
    expect(whenWords(forecast([...days.slice(0, 4), null]))).toMatch(
      /more than a 10% chance of taking over 20 years$/,
    );
    expect(whenWords(forecast(days.slice(0, 2)))).toMatch(
      /within 20 years is under 50%; it may come from April 2027 on$/,
    );
    expect(whenWords(forecast([]))).toBe(
      "The chance that instrument 40 is deposited within 20 years is under 10%",
    );
    expect(inForceWords(forecast(days.slice(0, 2)))).toBeNull();
  });

  it("begins with its day where its evidence is over a year old", () => {
    const words = whenWords(forecast(days));
    expect(judgedWords(forecast(days), "2027-05-21", words)).toBe(words);
    expect(judgedWords(forecast(days), "2027-05-22", words)).toMatch(
      /^Judged on 21 May 2026: even chance of instrument 40 by March 2028/,
    );
  });

  it("claims certainty of nothing", () => {
    expect(oddsWords(chancesTold(forecast(days), "2026-05-21"))).toBe(
      "by the end of 2026: under 1%, of 2027: 42%, of 2028: over 99%",
    );
    expect([0.0049, 0.005, 0.994, 0.995].map(formatChance)).toEqual(["under 1%", "1%", "99%", "over 99%"]);
  });

  it("names what is supposed", () => {
    expect(assumptionWords(forecast(days))).toBe("supposing none since 21 May 2026");
    expect(assumptionWords({ ...forecast(days), asOf: "2026-05-21" })).toBe("as recorded on 21 May 2026");
  });

  it("has no date of a machine in it", () => {
    expect(datesInWords("3 more since 2026-05-21")).toBe("3 more since 21 May 2026");
  });

  it("prints a negative number with a minus sign", () => {
    expect([formatDecimal(-0.256, 2), formatDecimal(7.5184, 1)]).toEqual(["\u22120.26", "7.5"]);
  });
});
