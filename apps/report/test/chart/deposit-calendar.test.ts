import { describe, expect, it } from "vitest";
import { calendarSteps } from "../../src/chart/deposit-calendar.js";
import { palette, type Token } from "../../src/chart/palette.js";

/** Relative luminance of `#rrggbb` as the Web Content Accessibility Guidelines define it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Token, other: Token, scheme: 0 | 1): number {
  const [low = 0, high = 0] = [one, other]
    .map((token) => luminance(palette[token][scheme]))
    .toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("the calendar of deposits in the %s", (_, scheme) => {
  it.each(calendarSteps)("shows a day with $label on its ground, and its legend on the page", ({ token }) => {
    expect(contrast(token, "none", scheme)).toBeGreaterThanOrEqual(3);
    expect(contrast(token, "paper", scheme)).toBeGreaterThanOrEqual(3);
  });
});

it("reckons the contrast of black on white as the guidelines do", () => {
  expect((luminance("#ffffff") + 0.05) / (luminance("#000000") + 0.05)).toBeCloseTo(21, 10);
});
