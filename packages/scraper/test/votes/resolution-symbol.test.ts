import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatSymbol,
  isNumberedThroughout,
  parseSymbol,
  type ResolutionSymbol,
  rollCallBase,
} from "../../src/votes/resolution-symbol.js";
import { seeded } from "../support/seed.js";

const letters = fc.option(fc.constantFrom("A", "B", "K", "Z", "AB"), { nil: null });
const part = fc.option(fc.constantFrom("I", "VII", "XIV"), { nil: null });
const session = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map(String),
  fc.integer({ min: 1, max: 32 }).map((ordinal) => `S-${ordinal}`),
  fc.integer({ min: 1, max: 11 }).map((ordinal) => `ES-${ordinal}`),
);
const ofTheAssembly: fc.Arbitrary<ResolutionSymbol> = fc
  .record({ session, number: fc.integer({ min: 1, max: 4000 }), letters, part, isDecision: fc.boolean() })
  .map(({ isDecision, ...rest }) => ({
    ...rest,
    body: "GA",
    kind: isDecision && !isNumberedThroughout(rest.session) ? "decision" : "resolution",
  }));
const ofTheCouncil: fc.Arbitrary<ResolutionSymbol> = fc
  .record({
    number: fc.integer({ min: 1, max: 4000 }),
    session: fc.integer({ min: 1946, max: 2099 }).map(String),
  })
  .map((rest) => ({ ...rest, body: "SC", kind: "resolution", letters: null, part: null }));

describe("symbols of resolutions", () => {
  it.each([
    ["A/RES/74/247", "A/RES/74/247", "GA-74-247"],
    ["A/RES/62/223 A", "A/RES/62/223A", "GA-62-223A"],
    ["A/RES/62/223B", "A/RES/62/223B", "GA-62-223B"],
    ["A/RES/33/116B/VII", "A/RES/33/116B/VII", "GA-33-116B-VII"],
    ["A/RES/31/208/III", "A/RES/31/208/III", "GA-31-208-III"],
    ["A/RES/42/70/A", "A/RES/42/70A", "GA-42-70A"],
    ["A/RES/42/209/D", "A/RES/42/209D", "GA-42-209D"],
    ["A/RES/61/128AB", "A/RES/61/128AB", "GA-61-128AB"],
    ["A/RES/ES-10/19", "A/RES/ES-10/19", "GA-ES-10-19"],
    ["A/RES/S-10/2", "A/RES/S-10/2", "GA-S-10-2"],
    ["A/DEC/74/544", "A/DEC/74/544", "GA-74-DEC-544"],
    ["A/RES/1514(XV)", "A/RES/1514(XV)", "GA-15-1514"],
    ["A/RES/1514 (XV)", "A/RES/1514(XV)", "GA-15-1514"],
    ["A/RES/377(V)[A]", "A/RES/377(V)[A]", "GA-5-377A"],
    ["A/RES/377 A (V)", "A/RES/377(V)[A]", "GA-5-377A"],
    ["A/RES/17(I)[RULE-73]", "A/RES/17(I)[RULE-73]", "GA-1-17-RULE-73"],
    ["A/RES/106(S-1)", "A/RES/106(S-1)", "GA-S-1-106"],
    ["A/RES/3201(S-VI)", "A/RES/3201(S-VI)", "GA-S-6-3201"],
    ["A/RES/1237(ES-III)", "A/RES/1237(ES-III)", "GA-ES-3-1237"],
    ["S/RES/1(1946)", "S/RES/1(1946)", "SC-1"],
    ["S/RES/2273 (2016)", "S/RES/2273(2016)", "SC-2273"],
  ])("read %s as %s, %s", (spelling, canonical, id) => {
    const symbol = parseSymbol(spelling);
    expect(symbol && formatSymbol(symbol)).toBe(canonical);
    expect(symbol && rollCallBase(symbol)).toBe(id);
  });

  it.each([
    "",
    "A/74/L.17",
    "A/RES/30/3379",
    "A/RES/3379(XXXI)",
    "A/RES/377 A (V)[B]",
    "R/74/247",
    "A/RES/74/247/",
  ])("do not read %j as a resolution", (spelling) => {
    expect(parseSymbol(spelling)).toBeNull();
  });

  it("survive being written and read", () => {
    fc.assert(
      fc.property(fc.oneof(ofTheAssembly, ofTheCouncil), (symbol) => {
        expect(parseSymbol(formatSymbol(symbol))).toEqual(symbol);
      }),
      seeded,
    );
  });

  it("share an identifier only where they are the same", () => {
    fc.assert(
      fc.property(ofTheAssembly, ofTheAssembly, (a, b) => {
        expect(rollCallBase(a) === rollCallBase(b)).toBe(formatSymbol(a) === formatSymbol(b));
      }),
      seeded,
    );
  });
});
