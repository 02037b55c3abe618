import { entryIntoForceRules } from "@depositary/model";
import { expect, it } from "vitest";
import { dayNumber } from "../../../../src/statistics/forecast/acts.js";
import { laterTruths } from "../../../../src/statistics/forecast/backtest/later-truths.js";
import type { ForecastFacts } from "../../../../src/statistics/forecast/facts.js";

const treatyId = "XVIII-16";

/** A treaty opened in 2020 with two deposits on file, and a rule that asks for two. */
function factsWith(among: string | undefined): ForecastFacts {
  const [rule] = entryIntoForceRules.parse([
    {
      treatyId,
      article: "1",
      condition: { type: "instruments", atLeast: 2, ...(among === undefined ? {} : { among }) },
      delay: { days: 90 },
      organisations: "counted",
      kinds: ["ratification"],
      notBefore: null,
      lateJoiner: null,
      officialOn: null,
      thresholdMetOn: null,
      wording: "one",
      sourceIds: ["mtdsg"],
      note: null,
    },
  ]);
  if (rule === undefined) throw new Error("a rule");
  const day = dayNumber("2021-06-01");
  const acts = ["CHE", "VNM"].map((participantId) => ({
    actionId: participantId,
    treatyId,
    participantId,
    kind: "ratification" as const,
    notBefore: day,
    notAfter: day,
  }));
  return {
    states: new Map([
      ["CHE", 0],
      ["VNM", 0],
    ]),
    training: [],
    treaties: new Map([
      [
        treatyId,
        {
          treatyId,
          title: "Cybercrime",
          openedOn: "2020-01-01",
          inForceOn: null,
          evidenceOn: "2022-01-01",
          seenOn: "2022-01-01",
        },
      ],
    ]),
    rules: new Map([[treatyId, rule]]),
    actsOf: () => acts,
  };
}

it("a later truth is the day on which a number of instruments was reached", () => {
  expect(laterTruths(factsWith(undefined)).map(({ threshold, metOn }) => [threshold, metOn])).toEqual([
    [2, "2021-06-01"],
  ]);
});

it("a number among some only is not told by a count of all", () => {
  expect(laterTruths(factsWith("COE"))).toEqual([]);
});
