import { describe, expect, it } from "vitest";
import { readUnres } from "../../../src/source/unvotes/unres.js";
import { formatSymbol } from "../../../src/votes/resolution-symbol.js";

describe("the column unres", () => {
  it.each([
    [73, "R/73/5", "73", "A/RES/73/5"],
    [74, "A/RES/74/56", "74", "A/RES/74/56"],
    [33, "R/33/116B/VII", "33", "A/RES/33/116B/VII"],
    [32, "R/32/452", "32", "A/DEC/32/452"],
    [72, "A/RES/ES-10/19", "ES-10", "A/RES/ES-10/19"],
    [30, "R/30/3379", "30", "A/RES/3379(XXX)"],
    [25, "R/25/2624A", "25", "A/RES/2624(XXV)"],
    [29, "R/29/3396", "29", null],
    [30, "R/30/3586", "30", null],
    [1, "R/1/1287/A", "1", null],
    [10, "R/10 65", "10", null],
    [6, "R/6444A", "6", null],
    [1, "GOAR/1/1288B", "1", null],
    [16, "R/16/2/1069B", "16", null],
    [11, "ESS/1/126A", "ES-1", null],
    [11, "ESS/2/79/D", "ES-2", null],
    [23, "SS/5", "S-5", null],
    [52, "", "52", null],
  ])("of session %i reads %j as session %s, %s", (session, unres, expected, symbol) => {
    const read = readUnres(session, unres);
    expect(read?.session).toBe(expected);
    expect(read?.symbol ? formatSymbol(read.symbol) : null).toBe(symbol);
  });

  it("is not read where its spelling is new", () => {
    expect([readUnres(74, "R/74"), readUnres(25, "R/25/x"), readUnres(5, "A/RES/5")]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
