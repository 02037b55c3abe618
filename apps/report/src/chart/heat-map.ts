import { cellGrid, saysOfCells } from "./cell-grid.js";
import type { Draw } from "./figure.js";
import { fitText, textRoom } from "./fit-text.js";
import { columnLabels, groupLabels, type PlacedLabel } from "./heat-map-labels.js";
import { isNarrow } from "./is-narrow.js";
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

export interface HeatRowGroup {
  readonly label: string;
  readonly rows: readonly HeatRow[];
}

export interface HeatMapOptions {
  readonly rowGroups: readonly HeatRowGroup[];
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

/** What a script says of a cell. */
const words: Readonly<Record<HeatState, string>> = {
  joined: "joined",
  signedOnly: "signed only",
  left: "left",
  neither: "neither signed nor joined",
};

const ROW = 13;
/** Of the name of a group of rows, and of the labels of groups of columns below it. */
const NAME = 20;
const LABELS = 18;
const LABELLED_COLUMN = 13;
const WIDEST_COLUMN = 22;
/** Room for codes of rows, and the least for their names. */
const CODE = 32;
const LEAST_NAMES = 156;
/** Below each group of rows. */
const GAP = 10;

/**
 * Rows by columns, one path a state and group of rows, whose steps are the runs of equal cells: tens of thousands of cells stay a
 * few elements. Columns too narrow for a label stand, where the whole is narrow, in the order of their states within their group.
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

interface HeatFrame {
  readonly isNarrow: boolean;
  /** Where the cells begin, and how wide one is, in px. */
  readonly left: number;
  readonly unit: number;
  /** Whether each column has its label. */
  readonly isLabelled: boolean;
  readonly labels: readonly PlacedLabel[];
  /** Height of the name of a group of rows; none where there is one group only. */
  readonly name: number;
  /** Height of what stands above the cells of each group of rows, its name included. */
  readonly head: number;
  /** What each column is, the free ones between groups included. */
  readonly columns: readonly string[];
  readonly starts: readonly Span[];
}

function frameOf({ rowGroups, columnGroups }: HeatMapOptions, width: number): HeatFrame {
  const narrow = isNarrow(width);
  const columns = columnGroups.flatMap((group) => group.columns);
  const units = columns.length + columnGroups.length - 1;
  const left = narrow ? CODE : nameRoom(rowGroups, width - units * WIDEST_COLUMN);
  const name = rowGroups.length > 1 ? NAME : 0;
  const unit = Math.min(WIDEST_COLUMN, Math.floor((10 * (width - left)) / units) / 10);
  const isLabelled = unit >= LABELLED_COLUMN;
  const starts = startsOf(columnGroups.map((group) => group.columns.length));
  return {
    isNarrow: narrow,
    left,
    unit,
    isLabelled,
    labels: isLabelled
      ? columnLabels(columnGroups, starts)
      : groupLabels(columnGroups, starts, { unit, width: units * unit }),
    name,
    head: name + (isLabelled ? 8 + 7 * Math.max(...columns.map((label) => label.length)) : LABELS),
    columns: columnGroups.flatMap((group, index) => (index === 0 ? group.columns : ["", ...group.columns])),
    starts,
  };
}

/** Room for the names of rows: as much as they take, as far as the columns leave it. */
function nameRoom(rowGroups: HeatMapOptions["rowGroups"], free: number): number {
  const longest = Math.max(...rowGroups.flatMap(({ rows }) => rows.map(({ label }) => label.length)));
  return Math.max(LEAST_NAMES, Math.min(free, Math.ceil(textRoom(longest)) + 6));
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
      otherwise: words.neither,
    }),
  });
  cells.append(...pathsOf(document, rows, starts, isSorted));
  return cells;
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
    return [
      svgElement(document, "path", {
        d,
        stroke: colour(token),
        "stroke-width": thickness,
        ...saysOfCells(words[state]),
      }),
    ];
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
