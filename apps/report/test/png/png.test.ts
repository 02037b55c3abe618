import { describe, expect, it } from "vitest";
import { cardSize, cardSvg } from "../../src/png/card.js";
import { png } from "../../src/png/png.js";

const card = {
  name: `Convention <on> "everything" ${"that is long ".repeat(20)}`,
  status: "Not in force. 9 named signatories, no ratification on file.",
  asOf: "Last evidence: July 2026 (signatures).",
};

describe("a picture for sharing", () => {
  it("is 1200 by 630, draws its words, and is the same bytes each time", async () => {
    const [first, second] = await Promise.all([
      png(cardSvg(card), cardSize.width),
      png(cardSvg(card), cardSize.width),
    ]);
    const head = new DataView(first.buffer, first.byteOffset);
    expect([head.getUint32(16), head.getUint32(20)]).toEqual([1200, 630]);
    expect(Buffer.compare(first, second)).toBe(0);
    const without = await png(cardSvg({ name: "", status: "", asOf: "" }), cardSize.width);
    expect(first.length).toBeGreaterThan(without.length * 2);
  });

  it("holds hostile names as text and cuts a long one with a mark", () => {
    const svg = cardSvg(card);
    expect(svg).toContain("Convention &lt;on&gt; &quot;everything&quot;");
    expect(svg).toContain(" …</text>");
    expect(svg).not.toContain("<on>");
  });

  it("is refused where its drawing is not well-formed", async () => {
    await expect(png("<svg", cardSize.width)).rejects.toThrow();
  });
});
