import type { Draw } from "./figure.js";
import { fitText } from "./fit-text.js";
import { columnLabels, groupLabels } from "./heat-map-labels.js";
import { colour, type Token } from "./palette.js";
import { type Run, rowPath } from "./row-path.js";
import { type Attributes, svgElement } from "./svg-element.js";

/** What a cell says, in the order in which cells are sorted where single columns are too narrow to see. */
export const heatStates = ["joined", "signedOnly", "left", "neither"] as const;
export type HeatState = (typeof heatStates)[number];

export interface HeatRow {
  readonly label: string;
  /** Printed instead of the label where the chart is narrow. */
  readonly code: string;
  /** One a column, in their order. */
  readonly cells: readonly HeatState[];
}

export interface HeatMapOptions {
  readonly rowGroups: readonly { readonly label: string; readonly rows: readonly HeatRow[] }[];
  readonly columnGroups: readonly { readonly label: string; readonly columns: readonly string[] }[];
}

/** How a state is drawn: full or half a row high, so that shape doubles colour. */
const looks: Readonly<
  Record<Exclude<HeatState, "neither">, { readonly token: Token; readonly height: number }>
> = {
  joined: { token: "consent", height: 11 },
  signedOnly: { token: "signatory", height: 11 },
  left: { token: "threshold", height: 5 },
};

const ROW = 13;
/** Of the name of a group of rows, and of the labels of groups of columns below it. */
const NAME = 20;
const LABELS = 18;
const LABELLED_COLUMN = 13;
const WIDEST_COLUMN = 22;

/**
 * Rows by columns, one path a state and group of rows, whose steps are the runs of equal cells: hundreds of thousands of cells stay a
 * few elements. Columns too narrow for a label stand in the order of their states within their group, as the parts of a bar.
 */
export function drawHeatMap({ rowGroups, columnGroups }: HeatMapOptions): Draw {
  return (document, width) => {
    const left = width < 600 ? 32 : 156;
    const columns = columnGroups.flatMap((group) => group.columns);
    const units = columns.length + columnGroups.length - 1;
    const unit = Math.min(WIDEST_COLUMN, Math.floor((10 * (width - left)) / units) / 10);
    const isLabelled = unit >= LABELLED_COLUMN;
    const isSorted = !isLabelled && width < 600;
    const starts = startsOf(columnGroups.map((group) => group.columns.length));
    const labels = isLabelled ? 8 + 7 * Math.max(...columns.map((label) => label.length)) : LABELS;
    const head = NAME + labels;
    const svg = svgElement(document, "svg", { width, fill: "currentColor", "text-anchor": "start" });
    const add = (name: string, attributes: Attributes, text?: string) =>
      svg.append(svgElement(document, name, attributes, text));
    let y = 0;
    for (const { label, rows } of rowGroups) {
      add("text", { x: 0, y: y + 13, "font-size": 12, "font-weight": "bold" }, label);
      for (const each of isLabelled
        ? columnLabels(columnGroups, starts)
        : groupLabels(columnGroups, starts, { unit, width: units * unit }))
        add(
          "text",
          {
            ...turned(each.at * unit + left, y + head - 5, isLabelled),
            "font-size": 12,
            fill: colour("muted"),
          },
          each.label,
        );
      const cells = svgElement(document, "g", {
        transform: `translate(${left},${y + head}) scale(${unit},1)`,
        "shape-rendering": "crispEdges",
        fill: "none",
      });
      cells.append(...pathsOf(document, rows, starts, isSorted));
      svg.append(cells);
      rows.forEach((row, index) => {
        const text = width < 600 ? row.code : fitText(row.label, left - 6);
        add("text", { x: 0, y: y + head + index * ROW + 10, "font-size": 12 }, text);
      });
      y += head + rows.length * ROW + 10;
    }
    svg.setAttribute("height", String(y));
    svg.setAttribute("viewBox", `0 0 ${width} ${y}`);
    return svg;
  };
}

interface Span {
  readonly at: number;
  readonly length: number;
}

/** Where each group begins, in columns, with a free column between groups. */
function startsOf(lengths: readonly number[]): readonly Span[] {
  let at = 0;
  return lengths.map((length) => {
    const span = { at, length };
    at += length + 1;
    return span;
  });
}

function turned(x: number, y: number, isTurned: boolean): Attributes {
  return isTurned ? { transform: `translate(${x + 13},${y}) rotate(-90)` } : { x, y };
}

function pathsOf(
  document: Document,
  rows: readonly HeatRow[],
  starts: readonly Span[],
  isSorted: boolean,
): readonly Element[] {
  const height = rows.length * ROW;
  const ground = starts.map(({ at, length }) => `M${at} ${height / 2}h${length}`).join("");
  const drawn = heatStates.flatMap((state) => {
    if (state === "neither") return [];
    const { token, height: thickness } = looks[state];
    const d = rows.map((row, index) => runsOf(row.cells, state, starts, isSorted, index)).join("");
    if (d === "") return [];
    return [svgElement(document, "path", { d, stroke: colour(token), "stroke-width": thickness })];
  });
  return [
    svgElement(document, "path", { d: ground, stroke: colour("none"), "stroke-width": height }),
    ...drawn,
  ];
}

/** The runs of a state in a row, as steps of a path from one to the next. */
function runsOf(
  cells: readonly HeatState[],
  state: HeatState,
  starts: readonly Span[],
  isSorted: boolean,
  index: number,
): string {
  let column = 0;
  const runs = starts.flatMap(({ at, length }) => {
    const own = cells.slice(column, column + length);
    column += length;
    const shown = isSorted ? own.toSorted((a, b) => heatStates.indexOf(a) - heatStates.indexOf(b)) : own;
    return runsIn(shown, state).map(({ from, to }) => ({ from: at + from, to: at + to }));
  });
  return rowPath(index * ROW + (ROW - 1) / 2, runs);
}

function runsIn(cells: readonly HeatState[], state: HeatState): readonly Run[] {
  const runs: Run[] = [];
  for (let from = cells.indexOf(state); from !== -1; from = cells.indexOf(state, from)) {
    const next = cells.findIndex((cell, place) => place > from && cell !== state);
    const to = next === -1 ? cells.length : next;
    runs.push({ from, to });
    from = to;
  }
  return runs;
}
