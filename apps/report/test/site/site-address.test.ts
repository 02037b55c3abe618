import { describe, expect, it } from "vitest";
import { absoluteAddress, siteAddress } from "../../src/site/site-address.js";

describe("the address of a site", () => {
  it("is that of a folder, with or without its slash", () => {
    expect(siteAddress("https://example.org/record").base).toBe("https://example.org/record/");
    expect(siteAddress("https://example.org").base).toBe("https://example.org/");
  });

  it.each([
    "example.org",
    "ftp://example.org/",
    "https://example.org/?a",
    "https://a:b@example.org/",
    "javascript:1",
  ])("is refused where it is %s", (text) => expect(() => siteAddress(text)).toThrow(text));

  it("goes by the folder's name, and encodes what a path may not say", () => {
    const site = siteAddress("https://example.org/record/");
    expect(absoluteAddress(site, "index.html")).toBe("https://example.org/record/");
    expect(absoluteAddress(site, "treaty/XVIII-16/index.html#map")).toBe(
      "https://example.org/record/treaty/XVIII-16/#map",
    );
    expect(absoluteAddress(site, "vote/a b?/index.html")).toBe("https://example.org/record/vote/a%20b%3F/");
  });
});
