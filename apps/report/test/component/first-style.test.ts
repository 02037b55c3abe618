import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { firstStyle, firstStyleElement, firstStylePolicy } from "../../src/component/first-style.js";

describe("the style of what is seen first", () => {
  it("stands in a page whose policy names it and no other", () => {
    const inPage = /^<style>(.*)<\/style>\n$/s.exec(firstStyleElement().markup)?.[1] ?? "";
    expect(inPage).toBe(firstStyle());
    const digest = createHash("sha256").update(inPage).digest("base64");
    expect(firstStylePolicy()).toContain(`; style-src 'self' 'sha256-${digest}';`);
  });

  it("holds nothing that ends its element, and asks for no file", () => {
    expect(firstStyle()).not.toMatch(/<\/|@import|url\(/);
    expect(firstStyle()).toContain("--paper:#ffffff");
    expect(firstStyle()).toContain(".answer .kicker");
  });
});
