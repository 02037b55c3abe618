import { describe, expect, it } from "vitest";
import { ParseError } from "../../../src/errors.js";
import { readPage } from "../../../src/source/mtdsg-2026/archive.js";
import { readDocument } from "../../../src/source/mtdsg-2026/document.js";
import { conclusionAlone, withoutGluedNotes } from "../../../src/source/mtdsg-2026/glued.js";
import { pageOf2026 } from "../../import/small-archive.js";

const PAGE = pageOf2026("III-2-2a", {
  heading: ["Participant2,3", "Application"],
  rows: [
    ["Belarus3", "4 Oct 2007"],
    ["China4,7,8", "9 Nov 1984"],
  ],
  names: [
    "Participant<superscript>2,3</superscript>",
    "Belarus<superscript>3</superscript>",
    "China<superscript>4,7,8</superscript>",
  ],
});
const read = (change: Readonly<Record<string, unknown>> = {}) =>
  readPage("III-2-2a.json", readDocument("III-2-2a.json", JSON.stringify({ ...PAGE, ...change })));

it.each([
  ["Belarus3", "Belarus"],
  ["China4,7,8", "China"],
  ["Iran (Islamic Republic of)10", "Iran (Islamic Republic of)"],
  [
    "United Kingdom of Great Britain and Northern Ireland13,63,64",
    "United Kingdom of Great Britain and Northern Ireland",
  ],
  ["Côte d'Ivoire", "Côte d'Ivoire"],
])("the footnotes glued to %s are taken off", (glued, name) => {
  expect(withoutGluedNotes(glued)).toBe(name);
});

it.each([
  ["New York, 18 December 19791", "New York, 18 December 1979"],
  ["New York, 18 December 19791,2", "New York, 18 December 1979"],
  ["New York, 18 December 1979<superscript>1</superscript>", "New York, 18 December 1979"],
  ["New York, 18 December 1979", "New York, 18 December 1979"],
])("%s was concluded at %s", (printed, conclusion) => {
  expect(conclusionAlone(printed)).toBe(conclusion);
});

describe("a page", () => {
  it("is read without footnotes and glued labels", () => {
    const record = read().record();
    expect(record).toMatchObject({
      treaty: "III-2-2a",
      chapter: "III",
      conclusion: "Rome, 1 July 1990",
      registration: "2 July 1991, No. 4711",
      headings: [{ printed: "Application" }],
    });
    expect(record.rows.map(({ participant }) => participant.name)).toEqual(["Belarus", "China"]);
  });

  it("in a file that is not the treaty's own is refused, as a copy of it", () => {
    const copy = "III-2-2a (copy).json";
    expect(() => readPage(copy, readDocument(copy, JSON.stringify(PAGE)))).toThrow(
      new ParseError(copy, ["is of III-2-2a, whose one file is III-2-2a.json"]),
    );
  });

  it("concluded on no day of the calendar is refused", () => {
    expect(() => read({ concluded_on: "1990-02-30" })).toThrow(/concluded_on/);
  });

  it("read twice with the same participants is right for the later day", () => {
    const origin = ["2026-04-16T01:00:00.5+00:00", "2026-03-27T05:43:21+00:00"].map((fetched_at) => ({
      path: "x",
      fetched_at,
    }));
    expect(read({ origin }).asAt).toBe("2026-04-16");
  });

  it("keeps the number of registration that stands by itself", () => {
    const record = read({ registration: null, registration_number: "14531" }).record();
    expect(record.registration).toBe("No. 14531");
  });

  it.each([
    [
      "another participant in one of two readings",
      { names: ["Participant", "Belarus", "Chile"] },
      /not the same: "China"/,
    ],
    ["fewer names than rows", { names: ["Participant", "Belarus"] }, /not the same/],
    [
      "a day of conclusion that is not the printed one",
      { concluded_on: "1990-07-02" },
      /is not of 1990-07-02/,
    ],
    ["a registration of another form", { registration: "Registered 1991" }, /registration: not understood/],
    ["two numbers of registration", { registration_number: "4712" }, /registration: not understood/],
    ["a heading that is not known", { heading: ["Participant", "Adhesion"] }, /Adhesion/],
    [
      "a cell that is no date",
      {
        rows: [
          ["Belarus3", "soon"],
          ["China", ""],
        ],
      },
      /not a date: "soon"/,
    ],
  ])("with %s is refused", (_, change, message) => {
    const { record } = read(change);
    expect(record).toThrow(ParseError);
    expect(record).toThrow(message);
  });

  it.each([
    ["a key that is not known", { notes: [] }, /notes/],
    ["no number of a treaty", { treaty_id: "../3-2" }, /not a treaty number/],
    ["a total that is no number", { parties_count: "481" }, /parties_count/],
  ])("with %s is refused before it is read", (_, change, message) => {
    expect(() => read(change)).toThrow(message);
  });
});
