import type { RollCall } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { newerSearches } from "../../../src/refresh/undl/coverage.js";
import { keptByHand } from "../../votes/small-archive.js";

const [first] = keptByHand();
if (first === undefined) throw new Error("GA-73-187 is not on file");

describe("the years of which voting records are asked for", () => {
  const vote = (sourceId: string, date: string, body = "GA"): RollCall => ({
    ...first,
    body,
    sourceId,
    date,
    notBefore: date,
    notAfter: date,
  });
  const years = (...rollCalls: readonly RollCall[]) =>
    newerSearches("GA", rollCalls, "2026-09-10").map(({ year }) => year);

  it("begin with that of the last vote of a bulk file", () => {
    expect(
      years(vote("undl-ga-votes-2025-11-25", "2025-09-15"), vote("voeten-ga-votes-2024", "2026-01-01")),
    ).toEqual(["2025", "2026"]);
  });

  it("begin with that of the last vote of any archive where there is no bulk file, single records apart", () => {
    expect(years(vote("voeten-ga-votes-2024", "2024-06-04"), vote("undl-record-1-2", "2026-01-01"))).toEqual([
      "2024",
      "2025",
      "2026",
    ]);
  });

  it("are this year alone where nothing of the body is on file", () => {
    expect(years()).toEqual(["2026"]);
    expect(years(vote("undl-sc-votes-2025-07-21", "2020-01-01", "SC"))).toEqual(["2026"]);
  });
});
