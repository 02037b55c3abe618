import { describe, expect, it } from "vitest";
import { detailsAddress, xmlAddress } from "../../../src/source/untc/index.js";

describe("the address of a status document", () => {
  it.each([
    ["IV-4", "/doc/Publication/MTDSG/Volume%20I/Chapter%20IV/IV-4.en.xml"],
    ["XII-1-h", "/doc/Publication/MTDSG/Volume%20I/Chapter%20XII/XII-1-h.en.xml"],
    ["III-2-2a", "/doc/Publication/MTDSG/Volume%20I/Chapter%20III/III-2-2a.en.xml"],
    ["XVIII-16", "/doc/Publication/MTDSG/Volume%20II/Chapter%20XVIII/XVIII-16.en.xml"],
    ["XIII-1", "/doc/Publication/MTDSG/Volume%20II/Chapter%20XIII/XIII-1.en.xml"],
    ["XXVII-7-d", "/doc/Publication/MTDSG/Volume%20II/Chapter%20XXVII/XXVII-7-d.en.xml"],
  ])("puts %s into its volume and chapter", (treaty, address) => {
    expect(xmlAddress(treaty)).toBe(address);
  });

  it.each(["XI-B-16-147", "XI-B-16-13H", "XI-D-1-a"])(
    "leaves the section letter out of the folder of %s",
    (treaty) => {
      expect(xmlAddress(treaty)).toBe(`/doc/Publication/MTDSG/Volume%20I/Chapter%20XI/${treaty}.en.xml`);
    },
  );

  it("names source, number, chapter and language of a page", () => {
    expect(detailsAddress("XVIII-16")).toBe(
      "/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-16&chapter=18&clang=_en",
    );
    expect(detailsAddress("XI-B-16-147")).toContain("mtdsg_no=XI-B-16-147&chapter=11");
  });

  it("does not exist for a treaty of another depositary", () => {
    expect(() => xmlAddress("CETS-185")).toThrow("not deposited with the Secretary-General: CETS-185");
  });
});
