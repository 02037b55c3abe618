import { describe, expect, it } from "vitest";
import { bibTex, citationText } from "../../src/text/citation.js";

const cited = {
  target: "treaty/XVIII-16/index.html#map",
  title: "50% of {States} & more_",
  asOf: "21 May 2026",
  year: "2026",
  address: "https://example.org/treaty/XVIII-16/#map",
};

describe("a citation", () => {
  it("says title, day and address, and no address where none is known", () => {
    expect(citationText(cited)).toBe(
      "Depositary, “50% of {States} & more_”, as of 21 May 2026. https://example.org/treaty/XVIII-16/#map",
    );
    expect(citationText({ ...cited, address: null })).toMatch(/2026\.$/);
  });

  it("has a key that a program takes, also for the first page", () => {
    expect(bibTex({ ...cited, target: "index.html" })).toContain("@misc{depositary,");
    expect(bibTex({ ...cited, target: "index.html#map" })).toContain("@misc{depositary-home-map,");
  });

  it("has a key of its own, be it of a page or of a chart of the first page with its name", () => {
    const keyOf = (target: string) => /\{(.*),/.exec(bibTex({ ...cited, target }))?.[1];
    expect(keyOf("index.html#forecast")).not.toBe(keyOf("forecast/index.html"));
  });

  it("is an entry of BibTeX in which no name is a command", () => {
    expect(bibTex(cited)).toBe(`@misc{depositary-treaty-XVIII-16-map,
  author = {{Depositary}},
  title = {{50\\% of \\{States\\} \\& more\\_}},
  year = {2026},
  note = {As of 21 May 2026},
  url = {https://example.org/treaty/XVIII-16/#map},
}`);
  });
});
