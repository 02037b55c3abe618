import {
  compareTreatyIds,
  formatTreatyId,
  fromRoman,
  isMtdsg,
  numberedParent,
  parseTreatyId,
  toRoman,
  treatyId,
} from "@depositary/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seeded } from "./seed.js";

const collection = [
  "I-1",
  "I-5-a",
  "III-2",
  "III-2-1",
  "III-2-2",
  "III-2-2a",
  "III-2-2b",
  "III-2-12b",
  "III-2-18",
  "IV-4",
  "IV-11-b",
  "IX-3",
  "X-1-a",
  "XI-A-5",
  "XI-B-16",
  "XI-B-16-0",
  "XI-B-16-13H",
  "XI-B-16-41",
  "XI-B-16-147",
  "XI-D-1-a",
  "XVIII-12-a",
  "XVIII-16",
  "XXVI-2-a",
  "XXVII-7",
  "XXVII-7-a",
  "XXVII-7-d",
  "XXIX-1",
  "AU-Malabo",
  "CETS-5",
  "CETS-185",
  "CETS-224",
].sort(compareTreatyIds);

const roman = fc.integer({ min: 1, max: 29 });
const suffix = fc.oneof(
  fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"),
  fc.tuple(fc.integer({ min: 0, max: 999 }), fc.constantFrom("", "a", "b", "H")).map(([n, s]) => `${n}${s}`),
);
const mtdsgIds = fc
  .tuple(
    roman,
    fc.constantFrom(..."ABCDE"),
    fc.integer({ min: 1, max: 999 }),
    fc.array(suffix, { maxLength: 2 }),
  )
  .map(([chapter, section, number, suffixes]) =>
    [toRoman(chapter), ...(chapter === 11 ? [section] : []), number, ...suffixes].join("-"),
  );
const registerIds = fc
  .tuple(fc.constantFrom("CETS", "AU", "OAS", "NPT"), fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,10}$/))
  .map(([register, number]) => `${register}-${number}`);
const anyId = fc.oneof(mtdsgIds, registerIds);

describe("a treaty's number", () => {
  it.each(collection)("reads %s and writes it back", (id) => {
    expect(formatTreatyId(parseTreatyId(id))).toBe(id);
  });

  it("has a chapter, a section in chapter XI, a number and further parts", () => {
    expect(parseTreatyId("XI-B-16-147")).toEqual({
      register: "MTDSG",
      chapter: 11,
      section: "B",
      number: 16,
      suffixes: ["147"],
    });
    expect(parseTreatyId("III-2-2a")).toMatchObject({
      chapter: 3,
      section: null,
      number: 2,
      suffixes: ["2a"],
    });
    expect(parseTreatyId("CETS-185")).toEqual({ register: "CETS", number: "185" });
    expect(isMtdsg(parseTreatyId("XVIII-16"))).toBe(true);
    expect(isMtdsg(parseTreatyId("CETS-185"))).toBe(false);
  });

  it("is the same after reading and writing", () => {
    fc.assert(
      fc.property(anyId, (id) => {
        expect(formatTreatyId(parseTreatyId(id))).toBe(id);
      }),
      seeded,
    );
  });

  it.each([
    ["nothing", ""],
    ["a chapter in lower case", "xviii-16"],
    ["a numeral that is not written so", "IIII-1"],
    ["a chapter that does not exist", "XXX-1"],
    ["no numeral", "VX-1"],
    ["a section that does not exist", "XI-F-1"],
    ["chapter XI without its section", "XI-16"],
    ["a section outside chapter XI", "IV-A-1"],
    ["a leading zero", "IV-04"],
    ["number nought", "IV-0"],
    ["a protocol in upper case", "IV-11-B"],
    ["too many parts", "IV-11-b-1-c"],
    ["a blank", "IV 4"],
    ["a line break", "IV-4\n"],
    ["a blank before", " IV-4"],
    ["a path", "IV-4/../../etc"],
    ["mark-up", "<b>IV-4</b>"],
    ["the collection's own name as a register", "MTDSG-4"],
    ["a fragment", "XXI-6#amendments"],
    ["a register without a number", "CETS-"],
    ["a letter of another script", "IV-4-а"],
    ["a digit of another script", "IV-４"],
    ["a hundred thousand digits", `CETS-${"9".repeat(100_000)}`],
  ])("refuses %s", (_, text) => {
    expect(() => parseTreatyId(text)).toThrow(RangeError);
    expect(treatyId.safeParse(text).success).toBe(false);
  });

  it("names what it refused and what it expected", () => {
    expect(() => parseTreatyId("IV.4")).toThrow('not a treaty number: "IV.4" (expected for example XVIII-16');
    expect(treatyId.safeParse("IV.4").error?.issues[0]?.message).toBe('not a treaty number: "IV.4"');
  });
});

describe("the order of the collection", () => {
  it("is by value of chapter, section, number and part, other registers after it", () => {
    expect(collection).toEqual([...collection].reverse().sort(compareTreatyIds));
    const precedes = (a: string, b: string) => expect(compareTreatyIds(a, b), `${a} < ${b}`).toBeLessThan(0);
    precedes("IX-3", "X-1-a");
    precedes("IV-4", "IV-11-b");
    precedes("III-2", "III-2-1");
    precedes("III-2-2b", "III-2-12a");
    precedes("III-2-2", "III-2-2a");
    precedes("XI-A-5", "XI-B-1");
    precedes("XI-B-16-41", "XI-B-16-147");
    precedes("XXIX-1", "AU-Malabo");
    precedes("AU-Malabo", "CETS-5");
    precedes("CETS-5", "CETS-185");
  });

  it("is a total order: two numbers are equal only where they are the same", () => {
    fc.assert(
      fc.property(anyId, anyId, anyId, (a, b, c) => {
        expect(Math.sign(compareTreatyIds(a, b))).toBe(-Math.sign(compareTreatyIds(b, a)) || 0);
        expect(compareTreatyIds(a, b) === 0).toBe(a === b);
        if (compareTreatyIds(a, b) < 0 && compareTreatyIds(b, c) < 0)
          expect(compareTreatyIds(a, c)).toBeLessThan(0);
      }),
      seeded,
    );
  });
});

describe("the treaty to which a number belongs", () => {
  it.each([
    ["IV-11-b", "IV-11"],
    ["XXVII-7-d", "XXVII-7"],
    ["III-2-1", "III-2"],
    ["III-2-2a", "III-2"],
    ["XI-B-16-147", "XI-B-16"],
    ["XI-B-16-13H", "XI-B-16"],
    ["XI-D-1-a", "XI-D-1"],
    ["IV-11-b-1", "IV-11-b"],
  ])("%s stands under %s", (id, parent) => {
    expect(numberedParent(id)).toBe(parent);
  });

  it.each(["XVIII-16", "XI-B-16", "CETS-224", "CETS-012A"])("%s stands by itself", (id) => {
    expect(numberedParent(id)).toBeNull();
  });

  it("comes before it in the collection", () => {
    fc.assert(
      fc.property(mtdsgIds, (id) => {
        const parent = numberedParent(id);
        if (parent !== null) expect(compareTreatyIds(parent, id)).toBeLessThan(0);
      }),
      seeded,
    );
  });
});

describe("a chapter's numeral", () => {
  it("is read as it is written, for the 29 chapters", () => {
    for (let chapter = 1; chapter <= 29; chapter++) expect(fromRoman(toRoman(chapter))).toBe(chapter);
    expect(fromRoman("XXX")).toBeNull();
    expect(fromRoman("iv")).toBeNull();
    expect(() => toRoman(0)).toThrow(RangeError);
    expect(() => toRoman(40)).toThrow(RangeError);
    expect(() => toRoman(1.5)).toThrow(RangeError);
  });
});
