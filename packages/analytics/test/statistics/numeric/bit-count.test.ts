import fc from "fast-check";
import { expect, it } from "vitest";
import { bitCount } from "../../../src/statistics/numeric/bit-count.js";

it("the bits that are set in a word are the ones of its binary number", () => {
  const written = (word: number) => (word >>> 0).toString(2).replaceAll("0", "").length;
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (word) => {
      expect(bitCount(word)).toBe(written(word));
    }),
    { seed: 32 },
  );
  expect([bitCount(0), bitCount(-1), bitCount(1 << 31), bitCount(Number.NaN)]).toEqual([0, 32, 1, 0]);
});
