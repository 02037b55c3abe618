import { describe, expect, it } from "vitest";
import { isPathAllowed } from "../../src/fetch/robots.js";

const isAllowed = (text: string, path: string) => isPathAllowed(text, "depositary", path);

describe("robots.txt", () => {
  it("that is empty, or a page, allows all", () => {
    expect(isAllowed("", "/doc")).toBe(true);
    expect(isAllowed("<html><body>Not found</body></html>", "/doc")).toBe(true);
  });

  it("the group that names the agent decides, not the group of all", () => {
    const text = "User-agent: *\nDisallow: /\n\nUser-agent: Depositary\nDisallow: /private";
    expect(isAllowed(text, "/doc")).toBe(true);
    expect(isAllowed(text, "/private/x")).toBe(false);
    expect(isPathAllowed(text, "other", "/doc")).toBe(false);
  });

  it("several agents share a group, and groups of one agent are read together", () => {
    const text = "User-agent: a\nUser-agent: depositary\nDisallow: /a\nUser-agent: depositary\nDisallow: /b";
    expect([isAllowed(text, "/a"), isAllowed(text, "/b"), isAllowed(text, "/c")]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("the longest rule wins, and Allow where two are as long", () => {
    const text = "User-agent: *\nDisallow: /doc\nAllow: /doc/Publication\nAllow: /same\nDisallow: /same";
    expect([
      isAllowed(text, "/doc/x"),
      isAllowed(text, "/doc/Publication/x"),
      isAllowed(text, "/same"),
    ]).toEqual([false, true, true]);
  });

  it.each([
    ["/*.xml$", "/doc/a.xml", false],
    ["/*.xml$", "/doc/a.xml?x=1", true],
    ["/doc/*/MTDSG", "/doc/Publication/MTDSG/a", false],
    ["/doc$", "/doc", false],
    ["/doc$", "/docs", true],
    ["/Pages/ViewDetails.aspx?src=", "/Pages/ViewDetails.aspx?src=TREATY", false],
    ["/Volume%20II", "/Volume%20II/x", false],
    ["/%7Euser", "/~user", false],
    ["/Doc", "/doc", true],
    ["", "/doc", true],
  ])("Disallow: %s for %s", (rule, path, expected) => {
    expect(isAllowed(`User-agent: *\nDisallow: ${rule} # a comment`, path)).toBe(expected);
  });

  it("a rule of many stars is matched in no time", () => {
    expect(isAllowed(`User-agent: *\nDisallow: ${"/*a".repeat(2000)}$`, `/${"a".repeat(20_000)}b`)).toBe(
      true,
    );
  });
});
