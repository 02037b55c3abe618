import { describe, expect, it } from "vitest";
import { missingByRule, ruleWords } from "../../src/text/rule-words.js";

describe("a rule of entry into force, for readers", () => {
  it.each([
    [
      "55 instruments and instruments of participants with at least 55% of 1990-CO2-Annex-I, then 90 days",
      "55 instruments and instruments of participants with at least 55% of the carbon dioxide that the Parties in Annex I emitted in 1990, then 90 days",
    ],
    [
      "instruments of participants with at least 55% of emissions, then 30 days",
      "instruments of participants with at least 55% of the world’s greenhouse gas emissions, then 30 days",
    ],
    [
      "the instruments of all of CTBT-Annex-2, then 180 days",
      "the instruments of all of the 44 States in its annex 2, then 180 days",
    ],
    [
      "on file: 49 more instruments; stated to be in force on 2017-08-16",
      "on file: 49 more instruments; stated to be in force on 16 August 2017",
    ],
    ["40 instruments, then 90 days (article 65(1))", "40 instruments, then 90 days (article 65(1))"],
  ])("%s", (rule, words) => {
    expect(ruleWords(rule)).toBe(words);
  });

  it("names participants and leaves other capitals alone", () => {
    const names = new Map([
      ["CHN", "China"],
      ["PRK", "Democratic People's Republic of Korea"],
    ]);
    expect(ruleWords("the instruments of CHN, PRK (article XIV); not before XIX-1 is in force", names)).toBe(
      "the instruments of China, the Democratic People's Republic of Korea (article XIV); not before XIX-1 is in force",
    );
  });
});

describe("what is missing by a rule, where that is no number", () => {
  it.each([
    [
      "on file: 49 more instruments; stated to be in force on 2017-08-16",
      "49 more instruments would be needed: the list is not complete",
    ],
    [
      "on file: cannot apply the rule: the share of tonnage that they must have is not on file; stated to be in force on 1983-10-06",
      "The rule cannot be checked. Not on file: the share of tonnage that they must have",
    ],
    [
      "cannot apply the rule: the share of tonnage that they must have is not on file",
      "The rule cannot be checked. Not on file: the share of tonnage that they must have",
    ],
    ["the instruments of CHN", "the instruments of China"],
  ])("%s", (missing, words) => {
    expect(missingByRule(missing, new Map([["CHN", "China"]]))).toBe(words);
  });
});
