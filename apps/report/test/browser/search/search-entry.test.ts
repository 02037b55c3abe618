import { expect, it } from "vitest";
import { findEntries, readEntries } from "../../../browser/search/search-entry.js";

const entries = readEntries([
  ["Republic of Somewhere", "a.html", "Côte"],
  ["Cote Island", "b.html", ""],
  ["Decote", "c.html", ""],
  ["Use of Coterminous Names", "d.html", ""],
]);

it("finds by any word without accents, what begins with it first, then the whole word, then what has it at the start of one", () => {
  expect(findEntries(entries, "CÔTE").map(({ path }) => path)).toEqual([
    "b.html",
    "a.html",
    "d.html",
    "c.html",
  ]);
  expect(findEntries(entries, "cote island").map(({ path }) => path)).toEqual(["b.html"]);
  expect(findEntries(entries, "  ")).toEqual([]);
});

it.each([[null], [[["label", "path"]]], [[["label", 1, "words"]]]])("refuses %j as an index", (index) => {
  expect(() => readEntries(index)).toThrow(TypeError);
});
