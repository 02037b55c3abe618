import { expect, it } from "vitest";
import { visible } from "../src/index.js";

it.each([
  ["a\u001b[31m\u202eb\n\t\r", "a\\u{1b}[31m\\u{202e}b\\n\\t\\r"],
  ["\u200b\u00ad\ufeff", "\\u{200b}\\u{ad}\\u{feff}"],
  ["\u2028\u2029", "\\u{2028}\\u{2029}"],
  ["\ud800\ue000\u{e0001}", "\\u{d800}\\u{e000}\\u{e0001}"],
])("what could forge the output of a terminal is escaped: %j", (text, shown) => {
  expect(visible(text)).toBe(shown);
});

it("letters of any script, marks and symbols stand as they are", () => {
  const text = "Côte d’Ivoire, Türkiye, 法国, Азербайджан, فرنسا, e\u0301, 🇫🇷, a\\u{1b}";
  expect(visible(text)).toBe(text);
});
