import { describe, expect, it } from "vitest";
import { ParseError } from "../../../src/errors.js";
import { inOrder, treatyOfFile } from "../../../src/source/mtdsg-2015/treaty-number.js";

describe("a file of the 2015 archive", () => {
  it.each([
    ["18-16.csv", "XVIII-16"],
    ["27-7-a.csv", "XXVII-7-a"],
    ["3-2-12b.csv", "III-2-12b"],
    ["11-5.csv", "XI-A-5"],
  ])("%s is %s", (file, treaty) => {
    expect(treatyOfFile(file)).toBe(treaty);
  });

  it.each(["index.csv", "30-1.csv", "99-1.csv", "0-1.csv", "18-16.tsv", "../18-16.csv", "18-.csv"])(
    "%s is no treaty",
    (file) => {
      expect(() => treatyOfFile(file)).toThrow(ParseError);
    },
  );

  it("stands in the order of the collection", () => {
    expect(inOrder(["10-1.csv", "9-1-a.csv", "9-1.csv", "3-2-12a.csv", "3-2-2b.csv"])).toEqual([
      "3-2-2b.csv",
      "3-2-12a.csv",
      "9-1.csv",
      "9-1-a.csv",
      "10-1.csv",
    ]);
  });
});
