import { describe, expect, it } from "vitest";
import { documentPath, isPlenary, readSymbol, sessionOf } from "../../../src/source/ods/index.js";

describe("the symbol of a document", () => {
  it.each([
    ["A/78/PV.50", "78", true],
    ["A/ES-10/PV.41", "ES-10", true],
    ["A/S-32/PV.1", "S-32", true],
    ["A/78/481", "78", false],
    ["A/78/481/Add.2", "78", false],
    ["A/C.3/78/SR.50", "78", false],
  ])("%s names session %s", (symbol, session, plenary) => {
    expect(readSymbol(` ${symbol} `)).toBe(symbol);
    expect(sessionOf(symbol)).toBe(session);
    expect(isPlenary(symbol)).toBe(plenary);
  });

  it.each(["", "A/RES/78/1", "S/PV.9000", "A/78/PV.50&l=fr", "../A/78/PV.50", "A/78/PV.0"])(
    "is not %j",
    (text) => {
      expect(() => readSymbol(text)).toThrow(RangeError);
    },
  );

  it("gives the address of the English PDF", () => {
    expect(documentPath("A/78/PV.50")).toBe("/api/symbol/access?s=A/78/PV.50&l=en&t=pdf");
  });
});
