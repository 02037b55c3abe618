import { expect, it } from "vitest";
import { listedParts } from "../../src/refresh/listed-parts.js";

it("a divided chapter is listed by its sections, in the order of the collection", () => {
  expect(listedParts(new Set(["XVIII", "XI-B", "IX", "XI", "XI-A"]))).toEqual([
    { chapter: 9, section: null },
    { chapter: 11, section: "A" },
    { chapter: 11, section: "B" },
    { chapter: 18, section: null },
  ]);
});

it.each(["XXXIX", "chapter", "XI-F"])("%s is no part of the collection", (name) => {
  expect(() => listedParts(new Set([name]))).toThrow(
    new RangeError(`not a chapter of the collection: "${name}"`),
  );
});
