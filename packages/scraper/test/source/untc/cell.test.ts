import { describe, expect, it } from "vitest";
import { CellProblem, readDateCell, readNameCell } from "../../../src/source/untc/cell.js";

function plain(printed: string, date: string, mark: string | null) {
  return { printed, date, mark, isBracketed: false, notes: [] };
}

describe("a date cell", () => {
  it.each([
    ["22 Apr\t 2016 ", plain("22 Apr 2016", "22 Apr 2016", null)],
    [" 1 Oct\t 1969 a", plain("1 Oct 1969 a", "1 Oct 1969", "a")],
    ["21 Sep\t 2016 AA", plain("21 Sep 2016 AA", "21 Sep 2016", "AA")],
    ["1 Oct 1969A", plain("1 Oct 1969A", "1 Oct 1969", "A")],
    ["\u00a01 Oct\u20021969 d\r\n", plain("1 Oct 1969 d", "1 Oct 1969", "d")],
  ])("%j is a day and a letter", (raw, expected) => expect(readDateCell(raw)).toEqual(expected));

  it.each(["", "  ", "\u00a0", "<superscript>4</superscript>"])("%j is empty", (raw) =>
    expect(readDateCell(raw)).toBeNull(),
  );

  it.each([
    ["[20 Jan\t 2021 A]", "[20 Jan 2021 A]"],
    ["[ 2 Jan\t 2021 A]", "[2 Jan 2021 A]"],
    ["[20 Jan 2021] A", "[20 Jan 2021] A"],
  ])("%j has been withdrawn", (raw, printed) => {
    expect(readDateCell(raw)).toMatchObject({ printed, mark: "A", isBracketed: true });
  });

  it("keeps its footnotes apart", () => {
    expect(readDateCell("22 Apr\t 2016 <superscript>4,7,8</superscript>")).toEqual({
      ...plain("22 Apr 2016", "22 Apr 2016", null),
      notes: ["4", "7", "8"],
    });
  });

  it("loses the commas between its footnotes", () => {
    expect(
      readDateCell("22 Apr\t 2016 a<superscript>4</superscript>, <superscript>7</superscript> ,"),
    ).toEqual({
      ...plain("22 Apr 2016 a", "22 Apr 2016", "a"),
      notes: ["4", "7"],
    });
    expect(readDateCell("22 Apr 2016,")).toBeInstanceOf(CellProblem);
  });

  it.each([
    "31 Feb 1999",
    "22 Apr 2016 aaa",
    "22 April 2016",
    "2016-04-22",
    "22 Apr 2016 a A",
    "[22 Apr 2016",
    "22 Apr 2016]",
    "[[22 Apr 2016]]",
    "[]",
    "22 Apr 2016 1",
    "x",
    "31 Feb\t 1999 ",
    "22 Apr 2016, 23 Apr 2017",
  ])("%j is a problem that names its value", (raw) => {
    const reading = readDateCell(raw);
    expect(reading).toBeInstanceOf(CellProblem);
    expect(reading).toMatchObject({
      problem: expect.stringContaining(raw.replace(/\s+/g, " ").trim().slice(0, 6)),
    });
  });

  it("tells the letters a and A apart", () => {
    expect(readDateCell("1 Oct\t 1969 a")).toMatchObject({ mark: "a" });
    expect(readDateCell("1 Oct\t 1969 A")).toMatchObject({ mark: "A" });
  });
});

describe("a participant's name", () => {
  it.each([
    ["Albania", { name: "Albania", isBracketed: false, notes: [] }],
    ["[Canada]", { name: "Canada", isBracketed: true, notes: [] }],
    ["[Canada<superscript>4</superscript>]", { name: "Canada", isBracketed: true, notes: ["4"] }],
    [
      "United States of America<superscript>7</superscript>",
      { name: "United States of America", isBracketed: false, notes: ["7"] },
    ],
    ["China <superscript>4,7,8</superscript>", { name: "China", isBracketed: false, notes: ["4", "7", "8"] }],
    [
      "North Macedonia <superscript>4</superscript>,<superscript>7</superscript>",
      { name: "North Macedonia", isBracketed: false, notes: ["4", "7"] },
    ],
    [
      "[Canada<superscript>4</superscript> , <superscript>7</superscript>]",
      { name: "Canada", isBracketed: true, notes: ["4", "7"] },
    ],
    ["North Macedonia,", { name: "North Macedonia,", isBracketed: false, notes: [] }],
    ["Netherlands (Kingdom of the)", { name: "Netherlands (Kingdom of the)", isBracketed: false, notes: [] }],
    [
      "<i>Iran</i> (Islamic\r\n Republic of)",
      { name: "Iran (Islamic Republic of)", isBracketed: false, notes: [] },
    ],
  ])("%j", (raw, expected) => expect(readNameCell(raw)).toEqual(expected));

  it.each(["", " ", "[]", "[Canada", "Can[ada]"])("%j is a problem", (raw) =>
    expect(readNameCell(raw)).toBeInstanceOf(CellProblem),
  );

  it("leaves a tag that is not known in the name, where it will be refused", () => {
    expect(readNameCell("Alb<script>ania")).toMatchObject({ name: "Alb<script>ania" });
  });
});
