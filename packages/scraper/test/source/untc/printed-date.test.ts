import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  conclusionsOf,
  formatShortDate,
  isoDateOf,
  isoDateOfStamp,
  leadingDate,
  registrationNumber,
} from "../../../src/source/untc/index.js";

describe("a printed date", () => {
  it("is an ISO date and back", () => {
    const day = fc.date({ min: new Date("1800-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    const property = fc.property(day, (at) => {
      const iso = at.toISOString().slice(0, 10);
      expect(isoDateOf(formatShortDate(iso))).toBe(iso);
    });
    fc.assert(property, { seed: 65, numRuns: 1000 });
  });

  it.each([
    "31 Feb 2000",
    "29 Feb 1900",
    "31 Apr 2016",
    "0 Jan 2000",
    "32 Dec 1999",
    "1 Okt 1969",
    "1 oct 1969",
    "1 Oct 69",
    "1 Oct 0206",
    "",
  ])("is not %j", (printed) => expect(isoDateOf(printed)).toBeNull());

  it("knows leap years", () => {
    expect(isoDateOf("29 Feb 2000")).toBe("2000-02-29");
    expect(isoDateOf("29 Feb 2024")).toBe("2024-02-29");
  });

  it("is read from the stamp of a page, day first", () => {
    expect(isoDateOfStamp("05-01-2026")).toBe("2026-01-05");
    expect(isoDateOfStamp("31-02-2026")).toBeNull();
  });
});

describe("entry into force", () => {
  it.each([
    ["24 October 1945, in accordance with article 110.", "1945-10-24"],
    [
      "2 December 1948, in accordance with section 44 . The Convention first entered into force …",
      "1948-12-02",
    ],
    ["31 August 1965, in accordance with article 108 for all Members …", "1965-08-31"],
    ['in accordance with article 65(1) which reads as follows: "This Convention shall …"', null],
    ["provisionally on 1 August 1968", null],
    ["31 June 2000, in accordance with article 1", null],
    ["124 October 1945", null],
  ])("of %j begins on %s", (text, date) => expect(leadingDate(text)).toBe(date));
});

describe("registration", () => {
  it.each([
    ["1 March 1966, No. 8132", "8132"],
    ["2 January 2019, No. 4789", "4789"],
    ["24 October 1945", null],
  ])("of %j has the number %s", (text, number) => expect(registrationNumber(text)).toBe(number));
});

describe("conclusion", () => {
  it.each([
    ["New York, 18 December 1979", [{ place: "New York", date: "1979-12-18" }]],
    ["Lake Success, New York, 11 December 1946", [{ place: "Lake Success, New York", date: "1946-12-11" }]],
    ["15 October 1946", [{ place: null, date: "1946-10-15" }]],
    ["... New York, 24 December 2024", [{ place: "New York", date: "2024-12-24" }]],
    [
      "Geneva, 11 February 1925, and Lake Success, New York, 11 December 1946",
      [
        { place: "Geneva", date: "1925-02-11" },
        { place: "Lake Success, New York", date: "1946-12-11" },
      ],
    ],
    ["New York", []],
    ["New York, 31 June 1946", []],
  ])("of %j is where and when", (text, expected) => expect(conclusionsOf(text)).toEqual(expected));
});
