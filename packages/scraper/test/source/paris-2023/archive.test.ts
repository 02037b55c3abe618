import { expect, it } from "vitest";
import { ParseError } from "../../../src/errors.js";
import { readParisArchive } from "../../../src/source/paris-2023/archive.js";

const HEADING = "Code,Name,Signature,Ratification,Kind,Date-Of-Effect,Emissions,Percentage,Year";
const file = (...rows: string[]) => `${[HEADING, ...rows].join("\n")}\n`;

it("each kind of instrument gets the depositary's letter", () => {
  const { rows } = readParisArchive(
    file(
      "AFG,Afghanistan,2016-04-22,2017-02-15,Ratification,2017-03-17,1,0.1,2005",
      "AUT,Austria,2016-04-22,2016-10-05,Acceptance,2016-11-04,1,0.1,2005",
      "FRA,France,2016-04-22,2016-10-05,Approval,2016-11-04,1,0.1,2005",
      "SYR,Syrian Arab Republic,,2017-11-13,Accession,2017-12-13,1,0.1,2005",
      "YEM,Yemen,2016-09-23,,,,1,0.1,2000",
    ),
  ).record();
  expect(rows.map(({ cells }) => cells.map((cell) => cell?.printed ?? null))).toEqual([
    ["22 Apr 2016", "15 Feb 2017"],
    ["22 Apr 2016", "5 Oct 2016 A"],
    ["22 Apr 2016", "5 Oct 2016 AA"],
    [null, "13 Nov 2017 a"],
    ["23 Sep 2016", null],
  ]);
});

it("another heading is refused", () => {
  expect(() => readParisArchive("Code,Name\nAFG,Afghanistan\n")).toThrow(/expected the columns/);
});

it("an unknown kind is refused with its row", () => {
  const text = file("AFG,Afghanistan,2016-04-22,2017-02-15,Adhesion,2017-03-17,1,0.1,2005");
  const { record } = readParisArchive(text);
  expect(record).toThrow(ParseError);
  expect(record).toThrow(/Afghanistan.*15 Feb 2017 Adhesion/);
});
