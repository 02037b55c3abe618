import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ParseError, RefusedDocumentError } from "../../../src/errors.js";
import { type Chart, type ChartRow, parseChart } from "../../../src/source/coe/index.js";
import { damage, damaged } from "../../support/damage.js";
import { at, chartRow, renderChart } from "./render.js";

const SEED = 185;
const encode = (text: string) => new TextEncoder().encode(text);
const parse = (text: string) => parseChart("CETS-185", encode(text), "185");

const ROWS: readonly ChartRow[] = [
  chartRow("Albania", "ALB", {
    signature: at("2001-11-23"),
    consent: at("2002-06-20"),
    entryIntoForce: at("2004-07-01"),
  }),
  chartRow("Bulgaria", "BUL"),
  chartRow("Côte d’Ivoire", "CIV", {
    group: "nonMember",
    consent: at("2024-07-29"),
    entryIntoForce: at("2024-11-01"),
  }),
  chartRow("European Union", "CEE", { group: "organisation" }),
];

/** The chart, or null for one of the errors that a caller knows; every other error is a failure. */
function attempt(bytes: Uint8Array): Chart | null {
  try {
    return parseChart("CETS-185", bytes, "185");
  } catch (error) {
    if (error instanceof RefusedDocumentError || error instanceof ParseError) return null;
    throw error;
  }
}

const day = fc
  .tuple(
    fc.integer({ min: 1949, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => at(`${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`));
const name = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .filter((text) => text.trim() === text && text !== "");
const arbitraryRow: fc.Arbitrary<ChartRow> = fc.record({
  group: fc.constantFrom("member", "nonMember", "organisation"),
  code: name,
  name,
  signature: fc.option(day),
  consent: fc.option(day),
  entryIntoForce: fc.option(day),
  denunciation: fc.option(day),
  denunciationEffect: fc.option(day),
  suspension: fc.option(day),
});
const GROUPS = ["member", "nonMember", "organisation"];

describe("a chart as the API answers it", () => {
  it("is read with its three lists told apart", () => {
    expect(parse(renderChart("185", ROWS))).toEqual({ number: "185", rows: ROWS, unknownKeys: [] });
  });

  it("is read back whatever stands in it", () => {
    const rows = fc
      .array(arbitraryRow, { maxLength: 8 })
      .map((more) => [chartRow("Albania", "ALB"), ...more]);
    const property = fc.property(rows, (made) => {
      const sorted = GROUPS.flatMap((group) => made.filter((row) => row.group === group));
      expect(parse(renderChart("185", made)).rows).toEqual(sorted);
    });
    fc.assert(property, { seed: SEED, numRuns: 10_000 });
  });

  it("may lack the keys that only a client named, and names a key that was never seen", () => {
    const row = {
      CodePays: "BUL",
      LibPaysOrga: "Bulgaria",
      NumSTE: "185",
      DateSignature: null,
      DateConsentement: null,
      DateEntreeVigueur: null,
      Nouveau: 1,
    };
    const { rows, unknownKeys } = parse(JSON.stringify([[row], [], []]));
    expect(rows).toEqual([chartRow("Bulgaria", "BUL")]);
    expect(unknownKeys).toEqual(["Nouveau"]);
  });
});

describe("an answer that is not the chart", () => {
  it.each([
    ["a page", "<!DOCTYPE html><html><body>Welcome</body></html>", "not json"],
    ["a check for robots", "<html><title>Just a moment...</title></html>", "bot wall"],
    ["a login page", '<html><input type="password"></html>', "login page"],
    ["nothing", "", "empty"],
    ["a text", "Unauthorized", "not json"],
    ["the chart of another treaty", renderChart("189", ROWS), "another treaty"],
  ])("%s is refused", (_name, text, reason) => {
    expect(() => parse(text)).toThrow(RefusedDocumentError);
    expect(() => parse(text)).toThrow(reason);
  });

  it.each([
    ["empty lists", "[[],[],[]]", "it lists no member State"],
    ["two lists", "[[],[]]", "expected array to have >=3 items"],
    ["a list of treaties", "[]", "expected array to have >=3 items"],
    ["an error", '{"Message":"An error has occurred."}', "expected tuple"],
  ])("%s are not understood", (_name, text, reason) => {
    expect(() => parse(text)).toThrow(ParseError);
    expect(() => parse(text)).toThrow(reason);
  });

  it("lists every value that is not as expected, with its place", () => {
    const text = renderChart("185", [
      chartRow("Albania", "ALB", { signature: "23/11/2001" }),
      chartRow("Bulgaria", "BUL", { consent: at("2005-02-30") }),
      chartRow("Croatia", "CRO", { consent: "2002-10-17T08:30:00" }),
    ]);
    expect(() => parse(text)).toThrow('0.0.DateSignature: not a day at midnight: "23/11/2001"');
    expect(() => parse(text)).toThrow('0.1.DateConsentement: not a day at midnight: "2005-02-30T00:00:00"');
    expect(() => parse(text)).toThrow('0.2.DateConsentement: not a day at midnight: "2002-10-17T08:30:00"');
  });
});

describe("a damaged chart", () => {
  const bytes = encode(renderChart("185", ROWS));

  it("is refused wherever it is cut", () => {
    for (let i = 0; i < 200; i++)
      expect(attempt(bytes.slice(0, Math.floor((bytes.length * i) / 200))), `offset ${i}`).toBeNull();
    for (let i = 1; i <= 20; i++) expect(attempt(bytes.slice(0, -i))).toBeNull();
  });

  it("never gives more than a typed error", () => {
    const property = fc.property(damage, (places) => {
      attempt(damaged(bytes, places));
    });
    fc.assert(property, { seed: SEED, numRuns: 2000 });
  });

  it("made of random JSON is refused or has rows", () => {
    const property = fc.property(fc.json(), (text) => {
      expect(attempt(encode(text))).toBeNull();
    });
    fc.assert(property, { seed: SEED, numRuns: 1000 });
  });
});
