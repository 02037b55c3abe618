import { describe, expect, it } from "vitest";
import { votingDay } from "../../../src/normalise/ods/voting-day.js";

describe("the day of a vote", () => {
  it.each([
    ["19 December 2023", "78", "2023-12-19"],
    ["8 November", "78", "2023-11-08"],
    ["9 February", "78", "2024-02-09"],
    ["29 February", "78", "2024-02-29"],
    ["1 March", "1", "1947-03-01"],
  ])("%s in session %s is %s", (printed, session, day) => {
    expect(votingDay(printed, session)).toBe(day);
  });

  it.each([
    ["12 September", "78"],
    ["29 February", "77"],
    ["31 November", "78"],
    ["31 November 2023", "78"],
    ["8 November", "ES-10"],
  ])("%s in session %s is not known", (printed, session) => {
    expect(votingDay(printed, session)).toBeNull();
  });
});
