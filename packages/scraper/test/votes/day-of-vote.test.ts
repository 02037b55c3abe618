import { describe, expect, it } from "vitest";
import { isNominalDay, nominalDay } from "../../src/votes/day-of-vote.js";

describe("the day of a vote", () => {
  it("is a month where the day is nominal", () => {
    expect(nominalDay("25", "1970-12-07")).toEqual({ notBefore: "1970-12-01", notAfter: "1970-12-31" });
    expect(nominalDay("26", "1972-02-01")).toEqual({ notBefore: "1972-02-01", notAfter: "1972-02-29" });
  });

  it("is never before the Assembly first met", () => {
    expect(nominalDay("1", "1946-01-01")).toEqual({ notBefore: "1946-01-10", notAfter: "1946-01-31" });
  });

  it("is before the end of the Union in December 1991, when the Assembly rose on the 20th", () => {
    expect(nominalDay("46", "1991-12-06").notAfter).toBe("1991-12-20");
  });

  it("is open within the session where the month lies outside it", () => {
    expect(nominalDay("22", "1966-12-07")).toEqual({ notBefore: "1967-09-01", notAfter: "1968-09-30" });
  });

  it("of a special session is its month, whatever session it stands under", () => {
    expect(nominalDay("S-5", "1967-05-07").notBefore).toBe("1967-05-01");
    expect(nominalDay("23", "1967-05-07").notBefore).toBe("1967-05-01");
    expect(nominalDay("2", "1947-05-06").notBefore).toBe("1947-05-01");
  });

  it("is known from the 58th session on", () => {
    expect(isNominalDay("57", "2002-12-04")).toBe(true);
    expect(isNominalDay("57", "2002-12-18")).toBe(false);
    expect(isNominalDay("58", "2003-12-03")).toBe(false);
    expect(isNominalDay("ES-10", "2017-12-21")).toBe(false);
  });
});
