import fc from "fast-check";
import { expect, it } from "vitest";
import { compareNames } from "../src/index.js";
import { seeded } from "./seed.js";

it("puts a name with accents where it stands without them", () => {
  const sorted = [
    "Åland",
    "Albania",
    "Côte d'Ivoire",
    "Croatia",
    "Éire",
    "Estonia",
    "Türkiye",
    "Turkmenistan",
  ];
  expect(sorted.toReversed().sort(compareNames)).toEqual(sorted);
});

it("takes a letter and its mark apart or together for the same, and lets one order of the two stand", () => {
  const [together, apart] = ["Türkiye", "Tu\u0308rkiye"];
  expect(compareNames(together, "Turkey")).toBe(compareNames(apart, "Turkey"));
  expect(compareNames(together, apart)).toBe(-compareNames(apart, together));
  expect(compareNames(together, apart)).not.toBe(0);
});

it("has one order of any names, whatever the order in which they come", () => {
  const names = fc.uniqueArray(fc.string({ unit: fc.constantFrom("a", "á", "b", "e\u0301", "é", " ") }));
  fc.assert(
    fc.property(names, (some) => {
      expect(some.toReversed().sort(compareNames)).toEqual([...some].sort(compareNames));
    }),
    seeded,
  );
});
