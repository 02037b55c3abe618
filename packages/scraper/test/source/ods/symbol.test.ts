import { describe, expect, it } from "vitest";
import { documentPath, kindOfDocument, readSymbol, sessionOf } from "../../../src/source/ods/index.js";

describe("the symbol of a document", () => {
  it.each([
    ["A/78/PV.50", "78", "plenary record"],
    ["A/ES-10/PV.41", "ES-10", "plenary record"],
    ["A/S-32/PV.1", "S-32", "plenary record"],
    ["A/78/481", "78", "report"],
    ["A/78/481/Add.2", "78", "report"],
    ["A/C.1/78/PV.24", "78", "committee record"],
    ["A/C.3/78/SR.50", "78", "summary record"],
  ])("%s names session %s and a %s", (symbol, session, kind) => {
    expect(readSymbol(` ${symbol} `)).toBe(symbol);
    expect(sessionOf(symbol)).toBe(session);
    expect(kindOfDocument(symbol)).toBe(kind);
  });

  it.each(["", "A/RES/78/1", "S/PV.9000", "A/78/PV.50&l=fr", "../A/78/PV.50", "A/78/PV.0"])(
    "is not %j",
    (text) => {
      expect(() => readSymbol(text)).toThrow(RangeError);
    },
  );

  it("says of a record without a session that it is not read", () => {
    expect(() => readSymbol("A/PV.2282")).toThrow("before the 31st session");
    expect(() => readSymbol("A/C.3/SR.2134")).toThrow("before the 31st session");
  });

  it("gives the address of the English PDF", () => {
    expect(documentPath("A/78/PV.50")).toBe("/api/symbol/access?s=A/78/PV.50&l=en&t=pdf");
  });
});
