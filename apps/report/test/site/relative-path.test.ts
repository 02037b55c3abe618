import { describe, expect, it } from "vitest";
import { relativePath } from "../../src/site/relative-path.js";

describe("an address within the site", () => {
  it.each([
    ["index.html", "claims/index.html", "claims/index.html"],
    ["claims/index.html", "index.html", "../index.html"],
    ["claims/index.html", "claims/data.json", "data.json"],
    ["treaty/XVIII-16/index.html", "treaty/XVIII-12/index.html", "../XVIII-12/index.html"],
    ["treaty/XVIII-16/index.html", "sources/index.html#a-b", "../../sources/index.html#a-b"],
  ])("from %s to %s is %s", (from, target, path) => {
    expect(relativePath(from, target)).toBe(path);
  });
  it("is never absolute, whatever the identifier", () => {
    expect(relativePath("a/index.html", "vote/x?y#z/ü/index.html")).toBe(
      "../vote/x%3Fy#z%2F%C3%BC%2Findex.html",
    );
  });
});
