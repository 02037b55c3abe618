import { describe, expect, it } from "vitest";
import { kindOf } from "../../../src/source/unvotes/record.js";

describe("the flags of a roll call", () => {
  it.each([
    [true, true, "amendment"],
    [true, null, "amendment"],
    [false, true, "paragraph"],
    [null, true, "paragraph"],
    [false, false, "whole"],
    [null, null, "unknown"],
    [false, null, "unknown"],
  ] as const)("amendment %s and paragraph %s mean %s", (amendment, paragraph, kind) => {
    expect(kindOf(amendment, paragraph)).toBe(kind);
  });
});
