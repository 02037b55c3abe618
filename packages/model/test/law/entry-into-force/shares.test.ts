import { day, entryIntoForce, MissingElectorateError } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { action, ledgerOf, ratifications } from "../../ledger-lines.js";
import { clause } from "../rules.js";

describe("double conditions", () => {
  const share = (weightId: string, participantId: string, value: number) => ({
    weightId,
    participantId,
    share: value,
    sourceId: "test",
    confirmation: "unverified" as const,
  });
  const both = (of: string) => ({
    type: "all" as const,
    of: [
      { type: "instruments" as const, atLeast: 3 },
      { type: "share" as const, of, atLeast: 0.55 },
    ],
  });

  it("Paris: the number was there before the emissions", () => {
    const act = ledgerOf("XXVII-7-d");
    const rule = clause("XXVII-7-d", both("emissions"), { days: 30 });
    const weights = [
      share("emissions", "CHN", 0.2009),
      share("emissions", "USA", 0.1789),
      share("emissions", "IND", 0.041),
      share("emissions", "DEU", 0.0256),
      share("emissions", "FRA", 0.0134),
      share("emissions", "CAN", 0.0195),
      share("emissions", "XYZ", 0.06),
      share("emissions", "BRA", 0.0248),
    ];
    const first = [
      act("CHN", "ratification", "2016-09-03"),
      act("USA", "acceptance", "2016-09-03"),
      act("IND", "ratification", "2016-10-02"),
    ];
    const short = entryIntoForce(rule, first, { weights });
    expect(short.parts.map(({ isMet, missing }) => [isMet, missing])).toEqual([
      [true, null],
      [false, "another 12.92% of emissions"],
    ]);
    const lastDay = ["DEU", "FRA", "CAN", "XYZ"].map((id) => act(id, "ratification", "2016-10-05"));
    const ledger = [...first, act("BRA", "ratification", "2016-09-21"), ...lastDay];
    expect(entryIntoForce(rule, ledger, { weights })).toMatchObject({
      thresholdMetOn: day("2016-10-05"),
      inForceOn: day("2016-11-04"),
    });
  });

  it("Kyoto: one leg was met on 23 May 2002, the other on 18 November 2004", () => {
    const act = ledgerOf("XXVII-7-a");
    const rule = clause("XXVII-7-a", both("1990_CO2_AnnexI"), { days: 90 });
    const weights = [share("1990_CO2_AnnexI", "EU15", 0.442), share("1990_CO2_AnnexI", "RUS", 0.174)];
    const ledger = [
      act("EU15", "approval", "2002-05-01"),
      act("FJI", "ratification", "1998-09-17"),
      act("ISL", "accession", "2002-05-23"),
      act("RUS", "ratification", "2004-11-18"),
    ];
    const leg = (condition: (typeof rule)["condition"]) =>
      entryIntoForce({ ...rule, condition }, ledger, { weights }).thresholdMetOn;
    expect(leg({ type: "instruments", atLeast: 3 })).toEqual(day("2002-05-23"));
    expect(leg({ type: "share", of: "1990_CO2_AnnexI", atLeast: 0.55 })).toEqual(day("2004-11-18"));
    expect(entryIntoForce(rule, ledger, { weights }).inForceOn).toEqual(day("2005-02-16"));
  });

  it("a share that is exactly reached is reached, in whatever order it is added", () => {
    const ids = Array.from({ length: 11 }, (_, index) => `S${index}`);
    const weights = ids.map((id) => share("emissions", id, 0.05));
    const ledger = ids.map((id) => action("XXVII-7-d", id, "ratification", "2016-01-01"));
    const rule = clause("XXVII-7-d", { type: "share", of: "emissions", atLeast: 0.55 }, { days: 30 });
    expect(entryIntoForce(rule, ledger, { weights }).isMet).toBe(true);
    expect(entryIntoForce(rule, ledger.slice(1), { weights }).parts[0]?.missing).toBe(
      "another 5% of emissions",
    );
  });

  it("a lack too small for two decimals is still a lack", () => {
    const rule = clause("XXVII-7-d", { type: "share", of: "emissions", atLeast: 0.55 }, { days: 30 });
    const ledger = [action("XXVII-7-d", "CHN", "ratification", "2016-09-03")];
    const result = entryIntoForce(rule, ledger, { weights: [share("emissions", "CHN", 0.549999)] });
    expect(result.parts[0]).toMatchObject({ isMet: false, missing: "another 0.01% of emissions" });
  });

  it("shares that are not on file stop the computation", () => {
    const rule = clause("XXVII-7-d", both("emissions"), { days: 30 });
    expect(() => entryIntoForce(rule, ratifications("XXVII-7-d", 1, "2016-01-01"))).toThrow(
      new MissingElectorateError("the shares of emissions"),
    );
  });
});
