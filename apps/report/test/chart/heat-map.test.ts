import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawHeatMap } from "../../src/chart/heat-map.js";
import { type HeatState, heatStates } from "../../src/chart/heat-states.js";
import { palette } from "../../src/chart/palette.js";
import { svgDocument } from "../../src/chart/svg-document.js";

const ROW = 13;
const tokenOf = { joined: "consent", signedOnly: "signatory", left: "threshold" } as const;

/** The cells that the paths of a drawing cover, as `row column` by state; columns include the free one between groups. */
function coveredBy(svg: Element, state: keyof typeof tokenOf): readonly string[] {
  const path = svg.querySelector(`path[stroke="var(--${tokenOf[state]})"]`)?.getAttribute("d") ?? "";
  let x = 0;
  let y = 0;
  const cells: string[] = [];
  for (const [, step, first = "0", second = "0"] of path.matchAll(/([Mmh])(-?\d+)(?: (\d+))?/g)) {
    if (step === "M") [x, y] = [Number(first), Number(second)];
    if (step === "m") x += Number(first);
    if (step !== "h") continue;
    for (let column = x; column < x + Number(first); column++) cells.push(`${(y - 6) / ROW} ${column}`);
    x += Number(first);
  }
  return cells;
}

const cell = fc.constantFrom(...heatStates);
const grid = fc
  .record({
    lengths: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
    rows: fc.integer({ min: 1, max: 6 }),
  })
  .chain(({ lengths, rows }) => {
    const columns = lengths.reduce((sum, length) => sum + length, 0);
    const row = fc.array(cell, { minLength: columns, maxLength: columns });
    return fc.record({
      lengths: fc.constant(lengths),
      rows: fc.array(row, { minLength: rows, maxLength: rows }),
    });
  });

const draw = (lengths: readonly number[], rows: readonly (readonly HeatState[])[], width: number) =>
  drawHeatMap({
    rowGroups: [{ label: "group", rows: rows.map((cells) => ({ label: "name", code: "ABC", cells })) }],
    columnGroups: lengths.map((length, index) => ({
      label: `chapter ${index}`,
      columns: Array.from({ length }, (_, place) => `${index}-${place}`),
    })),
  })(svgDocument(), width);

describe("a heat map drawn as runs", () => {
  it("covers each cell by the path of its state and by no other", () => {
    fc.assert(
      fc.property(grid, ({ lengths, rows }) => {
        const svg = draw(lengths, rows, 1008);
        const gaps = lengths.flatMap((length, index) => Array.from({ length }, () => index));
        for (const state of ["joined", "signedOnly", "left"] as const) {
          const expected = rows.flatMap((cells, row) =>
            cells.flatMap((found, column) =>
              found === state ? [`${row} ${column + (gaps[column] ?? 0)}`] : [],
            ),
          );
          expect(coveredBy(svg, state)).toEqual(expected);
        }
      }),
      { seed: 20261127, numRuns: 200 },
    );
  });

  it("keeps the number of cells of each state in a group where columns are too narrow to tell apart", () => {
    const cells = Array.from({ length: 60 }, (_, index) => heatStates[index % 4] ?? "neither");
    const svg = draw([40, 20], [cells], 288);
    const columns = coveredBy(svg, "signedOnly").map((place) => Number(place.split(" ")[1]));
    expect(columns).toEqual([...range(10, 20), ...range(46, 51)]);
  });

  it("names colours of the palette only", () => {
    const svg = draw([3], [["joined", "signedOnly", "left"]], 288);
    const named = [...svg.querySelectorAll("path")].map((path) => path.getAttribute("stroke"));
    expect(
      named.map((name) => name?.replace(/^var\(--|\)$/g, "") ?? "").every((name) => name in palette),
    ).toBe(true);
  });
});

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
