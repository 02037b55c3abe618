import type { Exception } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { explanationsOf } from "../src/explanation.js";

const refusal = { file: "gdp.csv", found: "WLD World", reason: "no participant" };
const exception: Exception = {
  exceptionId: "world",
  rule: "rowRefused",
  document: "bank/gdp.csv",
  treatyId: null,
  participantId: null,
  found: "WLD World",
  expected: null,
  reason: "An aggregate.",
  sourceId: "bank",
};
const explained = (changed: Partial<Exception>, of = refusal) =>
  explanationsOf("bank", [{ ...exception, ...changed }])(of);

describe("the exception that explains a refused row", () => {
  it("names its document and what stands there", () => {
    expect(explained({})).toBe("world");
    expect(explained({ found: "EUU European Union" })).toBeNull();
    expect(explained({ document: "other/gdp.csv" })).toBeNull();
  });

  it("is about a row: one for totals with the same words excuses nothing", () => {
    expect(explained({ rule: "missingDate" })).toBe("world");
    expect(explained({ rule: "tally" })).toBeNull();
  });

  it("can say of a whole document that it is no table of status", () => {
    expect(explained({ rule: "notAStatusTable", found: "" })).toBe("world");
  });

  it("can hold for every release of a source, by what stays the same there", () => {
    const inAnyRelease = { ...refusal, exceptionAt: { document: "bank", found: "WLD" } };
    expect(explained({}, inAnyRelease)).toBeNull();
    expect(explained({ document: "bank", found: "WLD" }, inAnyRelease)).toBe("world");
  });
});
