import { day, entryIntoForce } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { ratifications } from "../../ledger-lines.js";
import { clause } from "../rules.js";

describe("a protocol", () => {
  const rule = clause("XVIII-12-a", 2, { days: 90 }, { notBefore: "XVIII-12" });
  const ledger = ratifications("XVIII-12-a", 2, "2003-06-01");

  it("waits for its parent", () => {
    expect(entryIntoForce(rule, ledger)).toMatchObject({ isMet: true, inForceOn: null, awaits: "XVIII-12" });
    expect(entryIntoForce(rule, ledger, { parentInForceOn: null }).awaits).toBe("XVIII-12");
  });

  it("does not enter into force before its parent", () => {
    const early = entryIntoForce(rule, ledger, { parentInForceOn: day("2003-09-29") });
    expect(early).toMatchObject({ inForceOn: day("2003-09-29"), awaits: null });
    const late = entryIntoForce(rule, ledger, { parentInForceOn: day("2000-01-01") });
    expect(late.inForceOn).toEqual(day("2003-08-30"));
  });

  it("inherits the uncertainty of its parent", () => {
    const parentInForceOn = { notBefore: "2003-08-01", notAfter: "2003-09-29" };
    expect(entryIntoForce(rule, ledger, { parentInForceOn }).inForceOn).toEqual({
      notBefore: "2003-08-30",
      notAfter: "2003-09-29",
    });
  });
});
