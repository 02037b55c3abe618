import { describe, expect, it } from "vitest";
import { TotalsError } from "../../../src/errors.js";
import { countTotals, reconcileTotals } from "../../../src/source/untc/index.js";
import { recordOf } from "./record.js";

const HEADINGS = ["Signature", "Ratification, Accession(a)"];
const ROWS = [
  ["Albania", "22 Apr 2016", "21 Sep 2016"],
  ["Algeria", "22 Apr 2016", ""],
  ["[Canada]", "29 Apr 1998", "17 Dec 2002"],
  ["Denmark", "22 Apr 2016", "[20 Jan 2021]"],
  ["Egypt", "", "1 Oct 2017 a"],
];

describe("the totals of a table", () => {
  it("count signatures whatever came later, and leave out what stands in square brackets", () => {
    expect(countTotals(recordOf(HEADINGS, ROWS))).toEqual({ signatories: 3, parties: 2 });
  });

  it("agree with the printed ones, of which either may be missing", () => {
    reconcileTotals(recordOf(HEADINGS, ROWS, { signatories: "3", parties: "2" }));
    reconcileTotals(recordOf(HEADINGS, ROWS, { signatories: "3" }));
    reconcileTotals(recordOf(HEADINGS, ROWS));
  });

  it("agree where the depositary counts a signatory that has left, and where it does not", () => {
    reconcileTotals(recordOf(HEADINGS, ROWS, { signatories: "4", parties: "2" }));
    expect(() => reconcileTotals(recordOf(HEADINGS, ROWS, { parties: "3" }))).toThrow(TotalsError);
  });

  it("that differ are listed with both numbers", () => {
    const record = recordOf(HEADINGS, ROWS, { signatories: "5", parties: "1" });
    expect(() => reconcileTotals(record)).toThrow(TotalsError);
    expect(() => reconcileTotals(record)).toThrow(
      "totals of XVIII-16 do not agree:\n  signatories: 5 printed, 3 counted in the rows\n  parties: 1 printed, 2 counted in the rows",
    );
  });

  it("count a row once, though it may have a date in two columns of consent", () => {
    const headings = ["Acceptance of the Protocol", "Accession to the Convention as amended(a)"];
    const record = recordOf(headings, [["Albania", "22 Apr 1950", "21 Sep 1951 a"]]);
    expect(countTotals(record)).toEqual({ signatories: 0, parties: 1 });
  });

  it("count a UN Regulation's dates of application as parties, as XI-B-16-147 does", () => {
    const record = recordOf(["Application of regulation, Succession(d)"], [["Albania", "2 Jan 2019"]]);
    expect(countTotals(record)).toEqual({ signatories: 0, parties: 1 });
  });

  it("do not count provisional application, extension and notification", () => {
    const headings = ["Provisional application(n)", "Extension", "Notification under article 25"];
    const record = recordOf(headings, [["Cameroon", "24 Jan 2013 n", "1 Jan 2014", "1 Jan 2015"]]);
    expect(countTotals(record)).toEqual({ signatories: 0, parties: 0 });
  });
});
