import {
  addDays,
  addMonths,
  day,
  daysBetween,
  firstDayOfMonth,
  firstDayOfNextMonth,
  isoDate,
  isoInstant,
  knownDay,
  laterOf,
} from "@depositary/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seeded } from "./seed.js";

const days = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9900-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("a calendar day", () => {
  it.each([
    "2025-02-29",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "",
    "26-01-01",
    "2026-01-01 ",
  ])("refuses %j", (text) => {
    expect(isoDate.safeParse(text).success).toBe(false);
    expect(() => addDays(text, 0)).toThrow(RangeError);
  });

  it("knows leap years by the Gregorian rule", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2000-02-28", 1)).toBe("2000-02-29");
    expect(addDays("1900-02-28", 1)).toBe("1900-03-01");
    expect(addDays("2100-02-28", 1)).toBe("2100-03-01");
  });

  it("is refused past the year 9999 rather than written with a sign", () => {
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => addMonths("9999-12-31", 1)).toThrow(RangeError);
    expect(() => addDays("0000-01-01", -1)).toThrow(RangeError);
  });

  it("keeps the years of the first century", () => {
    expect(addMonths("0099-01-31", 1)).toBe("0099-02-28");
    expect(firstDayOfNextMonth("0050-12-05")).toBe("0051-01-01");
  });

  it("adds and takes away days without loss", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 30_000 }), (date, count) => {
        const later = addDays(date, count);
        expect(daysBetween(date, later)).toBe(count);
        expect(addDays(later, -count)).toBe(date);
      }),
      seeded,
    );
  });
});

describe("months", () => {
  it.each([
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-08-31", 1, "2026-09-30"],
    ["2026-10-31", 4, "2027-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-05-15", 12, "2027-05-15"],
    ["2024-02-29", 12, "2025-02-28"],
  ])("%s moved by %i is %s", (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it("end never later than the same day of the month", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), (date, months) => {
        fc.pre(date > "0010");
        expect(addMonths(date, months).slice(8) <= date.slice(8)).toBe(true);
      }),
      seeded,
    );
  });

  it("begin with their first day", () => {
    expect(firstDayOfMonth("2002-06-30")).toBe("2002-06-01");
    expect(firstDayOfNextMonth("2002-06-30")).toBe("2002-07-01");
    expect(firstDayOfNextMonth("2002-07-01")).toBe("2002-08-01");
    expect(firstDayOfNextMonth("2003-12-31")).toBe("2004-01-01");
  });
});

describe("an interval of days", () => {
  it("is a known day only where both ends agree", () => {
    expect(knownDay(day("2025-10-25"))).toBe("2025-10-25");
    expect(knownDay({ notBefore: "2025-10-25", notAfter: "2025-10-26" })).toBeNull();
  });

  it("compares as text", () => {
    expect(laterOf("2016-11-04", "2016-10-05")).toBe("2016-11-04");
    expect(laterOf("2016-10-05", "2016-11-04")).toBe("2016-11-04");
  });
});

describe("a moment", () => {
  it("is in UTC", () => {
    expect(isoInstant.safeParse("2026-11-23T10:00:00Z").success).toBe(true);
    expect(isoInstant.safeParse("2026-11-23T10:00:00+01:00").success).toBe(false);
    expect(isoInstant.safeParse("2026-11-23").success).toBe(false);
  });
});
