import { actionNoun } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { formatInterval, formatIntervalShort } from "../../src/text/format-date.js";
import {
  counted,
  formatCount,
  formatDecimal,
  formatShare,
  formatSpan,
} from "../../src/text/format-number.js";

describe("days", () => {
  it.each([
    ["2026-05-21", "2026-05-21", "21 May 2026"],
    ["2026-07-01", "2026-07-31", "July 2026"],
    ["2024-02-01", "2024-02-29", "February 2024"],
    ["2024-02-01", "2024-02-28", "1–28 February 2024"],
    ["2025-10-25", "2025-10-26", "25–26 October 2025"],
    ["2026-02-23", "2026-05-21", "23 February – 21 May 2026"],
    ["2025-10-27", "2026-02-10", "27 October 2025 – 10 February 2026"],
  ])("between %s and %s is printed as %s", (notBefore, notAfter, words) => {
    expect(formatInterval({ notBefore, notAfter })).toBe(words);
  });

  it("a cell takes months of three letters", () => {
    expect(formatIntervalShort({ notBefore: "2026-02-23", notAfter: "2026-05-21" })).toBe(
      "23 Feb – 21 May 2026",
    );
  });
});

describe("numbers", () => {
  it("take a comma at thousands and no locale", () => {
    expect([0, 999, 1824, 1234567].map(formatCount)).toEqual(["0", "999", "1,824", "1,234,567"]);
  });
  it("have a sign only where they are not printed as nothing", () => {
    expect([-0.256, -0.004, 0.004].map((value) => formatDecimal(value, 2))).toEqual([
      "\u22120.26",
      "0.00",
      "0.00",
    ]);
  });
  it("agree with their noun", () => {
    expect([counted(1, "instrument"), counted(0, "instrument"), counted(2, "treaty", "treaties")]).toEqual([
      "1 instrument",
      "0 instruments",
      "2 treaties",
    ]);
  });
  it("of days are read as months and years", () => {
    expect([45, 208, 347, 348, 365, 729, 931].map(formatSpan)).toEqual([
      "45 days",
      "7 months",
      "11 months",
      "1 year",
      "1 year",
      "2 years",
      "2.5 years",
    ]);
  });
  it("a share of nothing is not a number", () => {
    expect([formatShare(13, 29), formatShare(0, 0)]).toEqual(["45%", "–"]);
  });
});

describe("codes", () => {
  it("keep the law's own words", () => {
    expect(actionNoun("signatureAdReferendum")).toBe("signature ad referendum");
  });
});
