import { expect, it } from "vitest";
import { compareKeys } from "../../../browser/table/sort-key.js";

it.each([
  [false, ["2", "1,000", "2025-01-01", "b", "", "–"]],
  [true, ["b", "2025-01-01", "1,000", "2", "", "–"]],
])("sorts numbers by value and keeps what is not known last, descending: %s", (isDescending, sorted) => {
  const keys = ["", "b", "1,000", "–", "2", "2025-01-01"];
  expect(keys.toSorted((a, b) => compareKeys(a, b, isDescending))).toEqual(sorted);
});

it("sorts names with accents where they stand without them", () => {
  const names = ["Türkiye", "Tuvalu", "Turkmenistan"];
  expect(names.toSorted((a, b) => compareKeys(a, b, false))).toEqual(["Türkiye", "Turkmenistan", "Tuvalu"]);
});
