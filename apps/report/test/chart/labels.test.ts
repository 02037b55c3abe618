import { describe, expect, it } from "vitest";
import { placeLabels } from "../../src/chart/place-labels.js";
import { spreadLabels } from "../../src/chart/spread-labels.js";
import { textLines } from "../../src/chart/text-lines.js";

describe("labels at the ends of lines", () => {
  it("keep their distance within the room there is", () => {
    const crowded = [
      [390, 395, 400],
      [0, 1, 2, 3],
      [200, 200, 200, 200, 200],
      Array.from({ length: 20 }, () => 399),
    ];
    for (const wanted of crowded) {
      const spread = [...spreadLabels(wanted, 15, 0, 400)].sort((a, b) => a - b);
      const gaps = spread.slice(1).map((value, index) => value - (spread[index] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15);
      expect(spread.at(-1)).toBeLessThanOrEqual(400);
    }
  });
  it("stand about the ends of their lines, above as far as below", () => {
    expect(spreadLabels([200, 200, 200, 10], 15, 0, 400)).toEqual([185, 200, 215, 10]);
  });
  it("stay where they are when there is room", () => {
    expect(spreadLabels([100, 10, 50], 15, 0, 400)).toEqual([100, 10, 50]);
  });
});

describe("labels beside points", () => {
  it("move above or below rather than cover a neighbour", () => {
    const places = placeLabels(
      [
        { x: 10, y: 50, label: "Arms Trade Treaty" },
        { x: 60, y: 50, label: "Minamata" },
      ],
      400,
    );
    expect(places[0]).toMatchObject({ anchor: "middle" });
  });
  it("do not leave the chart", () => {
    const [place] = placeLabels([{ x: 390, y: 50, label: "Organized Crime" }], 400);
    expect(390 + (place?.dx ?? 0) + (15 * 6.8) / 2).toBeLessThanOrEqual(400.001);
  });
});

describe("lines of text", () => {
  it("hold every word in order and fit the width", () => {
    const text =
      "Ratifications, acceptances, approvals and accessions by day of deposit; successions are left out";
    const lines = textLines(text, 200, 12);
    expect(lines.join(" ")).toBe(text);
    expect(Math.max(...lines.map(({ length }) => length)) * 12 * 0.58).toBeLessThanOrEqual(200);
  });
});
