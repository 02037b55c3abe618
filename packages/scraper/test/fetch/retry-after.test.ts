import { expect, it } from "vitest";
import { httpDate, retryAfterMs } from "../../src/fetch/retry-after.js";

const now = new Date("2026-09-10T12:00:00Z");

it("Retry-After is read as seconds and as an HTTP date", () => {
  expect(retryAfterMs("120", now)).toBe(120_000);
  expect(retryAfterMs("Thu, 10 Sep 2026 12:00:30 GMT", now)).toBe(30_000);
});

it("a date that is past asks for no pause", () => {
  expect(retryAfterMs("Thu, 10 Sep 2026 11:00:00 GMT", now)).toBe(0);
});

it.each([null, "", "soon", "-1", "1.5", "10 Sep 2026"])("%j is no Retry-After", (header) => {
  expect(retryAfterMs(header, now)).toBeNull();
});

it("a day that is no day is no HTTP date", () => {
  expect(httpDate("Thu, 99 Sep 2026 11:00:00 GMT")).toBeNull();
});
