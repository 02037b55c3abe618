import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalendarEvent, calendar } from "../../src/feed/calendar.js";

const event: CalendarEvent = {
  id: "event:XVIII-16:signature-closes",
  day: "2026-12-31",
  summary: "Last day for signature: Convention against Cybercrime",
  description: "XVIII-16. Source: a/63/49\\1; first, and last",
};

/** The content lines of a calendar as RFC 5545 section 3.1 unfolds them. */
const unfold = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

describe("a calendar", () => {
  it("has whole days, with the stamp of the record and not of the clock", () => {
    const lines = unfold(calendar("Days", [event], "2026-05-21"));
    expect(lines).toContain("DTSTART;VALUE=DATE:20261231");
    expect(lines).toContain("DTEND;VALUE=DATE:20270101");
    expect(lines).toContain("DTSTAMP:20260521T000000Z");
    expect(lines).toContain("DESCRIPTION:XVIII-16. Source: a/63/49\\\\1\\; first\\, and last");
  });

  it("folds every line at 75 octets without cutting a character, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (summary) => {
        const text = calendar("Days", [{ ...event, summary }], "2026-05-21");
        for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll("\r\n", "")).not.toMatch(/\p{Cc}/u);
        const written = unfold(text).find((line) => line.startsWith("SUMMARY:")) ?? "";
        const read = written
          .slice("SUMMARY:".length)
          .replace(/\\(.)/g, (_, character: string) => (character === "n" ? "\n" : character));
        const meant = summary.replace(/\r\n|\r/g, "\n").replace(/[^\n\P{Cc}]/gu, "");
        expect(read).toBe(meant);
      }),
      { seed: 20241224 },
    );
  });
});
