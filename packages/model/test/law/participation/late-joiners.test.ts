import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../ledger-lines.js";
import { spells, standingOf, terms } from "../standings.js";

describe("late joiners", () => {
  it.each([
    ["XXVI-8", "2014-12-24", 90, "2020-07-29", "2020-10-27", "Afghanistan"],
    ["XXVI-8", "2014-12-24", 90, "2022-12-02", "2023-03-02", "Andorra"],
    ["XXVI-8", "2014-12-24", 90, "2015-05-20", "2015-08-18", "Barbados"],
    ["XXVI-8", "2014-12-24", 90, "2016-11-07", "2017-02-05", "Benin"],
    ["XXVI-8", "2014-12-24", 90, "2015-03-19", "2015-06-17", "Belize"],
    ["XXVII-7-d", "2016-11-04", 30, "2017-02-15", "2017-03-17", "Afghanistan"],
    ["XXVII-7-d", "2016-11-04", 30, "2017-03-24", "2017-04-23", "Andorra"],
    ["XXVII-7-d", "2016-11-04", 30, "2017-01-09", "2017-02-08", "Azerbaijan"],
    ["XXVII-7-d", "2016-11-04", 30, "2016-10-06", "2016-11-05", "one that deposited after the threshold"],
    ["XXVII-7-d", "2016-11-04", 30, "2016-04-22", "2016-11-04", "one of the first"],
  ])("%s in force on %s, %i days: deposit %s, effect %s (%s)", (treaty, inForceOn, days, deposit, effect) => {
    const ledger = [ledgerOf(treaty)("XYZ", "ratification", deposit)];
    const of = terms(treaty, inForceOn, { days });
    expect(standingOf(ledger, "2026-11-23", of)).toMatchObject({ status: "party", inForceOn: effect });
    expect(spells(ledger, of).at(-1)).toBe(`XYZ party ${effect}..`);
  });

  it.each([
    ["1997-04-28", "1997-04-29", "Bahrain"],
    ["1997-04-29", "1997-05-29", "one that deposited on the day of entry into force"],
    ["2003-09-24", "2003-10-24", "Afghanistan"],
  ])(
    "XXVI-3, whose delay runs only after entry into force: deposit %s, effect %s (%s)",
    (deposit, effect) => {
      const ledger = [ledgerOf("XXVI-3")("XYZ", "ratification", deposit)];
      const of = terms("XXVI-3", "1997-04-29", { days: 30 }, "entryIntoForce");
      expect(standingOf(ledger, "2026-11-23", of)).toMatchObject({ status: "party", inForceOn: effect });
      expect(spells(ledger, of).at(-1)).toBe(`XYZ party ${effect}..`);
    },
  );
});
