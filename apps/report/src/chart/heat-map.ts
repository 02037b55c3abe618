import { cellGrid } from "./cell-grid.js";
import type { Draw } from "./figure.js";
import { fitText } from "./fit-text.js";
import {
  frameOf,
  GAP,
  type HeatFrame,
  type HeatMapOptions,
  type HeatRowGroup,
  ROW,
} from "./heat-map-frame.js";
import { pathsOf } from "./heat-map-paths.js";
import { heatWords } from "./heat-states.js";
import { colour } from "./palette.js";
import { type Attributes, svgElement } from "./svg-element.js";

/**
 * Rows by columns, one path a state and group of rows, whose steps are the runs of equal cells: tens of thousands of
 * cells stay a few elements. Columns too narrow for a label stand, where the whole is narrow, in the order of their
 * states within their group.
 */
export function drawHeatMap({ rowGroups, columnGroups }: HeatMapOptions): Draw {
  return (document, width) => {
    const frame = frameOf({ rowGroups, columnGroups }, width);
    const svg = svgElement(document, "svg", { width, fill: "currentColor", "text-anchor": "start" });
    let top = 0;
    for (const group of rowGroups) {
      svg.append(...groupElements(document, group, frame, top));
      top += frame.head + group.rows.length * ROW + GAP;
    }
    svg.setAttribute("height", String(top));
    svg.setAttribute("viewBox", `0 0 ${width} ${top}`);
    return svg;
  };
}

function groupElements(
  document: Document,
  { label, rows }: HeatRowGroup,
  frame: HeatFrame,
  top: number,
): readonly Element[] {
  const { isNarrow, left, unit, isLabelled, labels, name, head } = frame;
  const text = (attributes: Attributes, words: string) =>
    svgElement(document, "text", { ...attributes, "font-size": 12 }, words);
  return [
    ...(name === 0 ? [] : [text({ x: 0, y: top + 13, "font-weight": "bold" }, label)]),
    ...labels.map((each) =>
      text(
        { ...turned(each.at * unit + left, top + head - 5, isLabelled), fill: colour("muted") },
        each.label,
      ),
    ),
    cellsOf(document, rows, frame, top + head),
    ...rows.map((row, index) =>
      text({ x: 0, y: top + head + index * ROW + 10 }, isNarrow ? row.code : fitText(row.label, left - 6)),
    ),
  ];
}

function cellsOf(
  document: Document,
  rows: HeatRowGroup["rows"],
  { isNarrow, left, unit, isLabelled, columns, starts }: HeatFrame,
  top: number,
): Element {
  const isSorted = isNarrow && !isLabelled;
  const cells = svgElement(document, "g", {
    transform: `translate(${left},${top}) scale(${unit},1)`,
    "shape-rendering": "crispEdges",
    fill: "none",
    ...cellGrid({
      rowHeight: ROW,
      rows: rows.map((row) => row.label),
      columns: isSorted ? columns.map(() => "") : columns,
      first: "row",
      otherwise: heatWords.neither,
    }),
  });
  cells.append(...pathsOf(document, rows, starts, isSorted));
  return cells;
}

function turned(x: number, y: number, isTurned: boolean): Attributes {
  return isTurned ? { transform: `translate(${x + 13},${y}) rotate(-90)` } : { x, y };
}
