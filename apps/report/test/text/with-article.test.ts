import { describe, expect, it } from "vitest";
import { withArticle } from "../../src/text/with-article.js";

describe("withArticle", () => {
  it.each([
    ["Syrian Arab Republic", "the Syrian Arab Republic"],
    ["Russian Federation", "the Russian Federation"],
    [
      "United Kingdom of Great Britain and Northern Ireland",
      "the United Kingdom of Great Britain and Northern Ireland",
    ],
    ["United States of America", "the United States of America"],
    ["Lao People's Democratic Republic", "the Lao People's Democratic Republic"],
    ["State of Palestine", "the State of Palestine"],
    ["Marshall Islands", "the Marshall Islands"],
    ["Netherlands (Kingdom of the)", "the Netherlands (Kingdom of the)"],
    ["Bahamas (The)", "the Bahamas"],
    ["Niger", "the Niger"],
    ["Sudan", "the Sudan"],
  ])("gives %s its article", (name, written) => {
    expect(withArticle(name)).toBe(written);
  });

  it.each([
    "France",
    "Iran (Islamic Republic of)",
    "Micronesia (Federated States of)",
    "Nigeria",
    "Solomon Islands",
    "South Sudan",
    "Viet Nam",
  ])("leaves %s without one", (name) => {
    expect(withArticle(name)).toBe(name);
  });
});
