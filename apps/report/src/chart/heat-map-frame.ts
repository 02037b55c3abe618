import { textRoom } from "./fit-text.js";
import { CAPITAL, columnLabels, groupLabels, type PlacedLabel } from "./heat-map-labels.js";
import type { HeatState } from "./heat-states.js";
import { isNarrow } from "./is-narrow.js";

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

/** Height of a row. */
export const ROW = 13;
/** Of the name of a group of rows, and of the labels of groups of columns below it. */
const NAME = 20;
const LABELS = 18;
const LABELLED_COLUMN = 13;
const WIDEST_COLUMN = 22;
/** The least room for names of rows: that of most States. */
const LEAST_NAMES = 226;
/** Below each group of rows. */
export const GAP = 10;

/** Where the parts of a heat map stand. */
export interface HeatFrame {
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

/** What there is room for in a width in px. */
export function frameOf({ rowGroups, columnGroups }: HeatMapOptions, width: number): HeatFrame {
  const narrow = isNarrow(width);
  const columns = columnGroups.flatMap((group) => group.columns);
  const units = columns.length + columnGroups.length - 1;
  const left = narrow ? codeRoom(rowGroups) : nameRoom(rowGroups, width - units * WIDEST_COLUMN);
  const name = rowGroups.length > 1 ? NAME : 0;
  const unit = Math.min(WIDEST_COLUMN, Math.floor((100 * (width - left)) / units) / 100);
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

/** Room for the codes of rows: those of organisations are longer than those of States. */
function codeRoom(rowGroups: HeatMapOptions["rowGroups"]): number {
  const longest = Math.max(0, ...rowGroups.flatMap(({ rows }) => rows.map(({ code }) => code.length)));
  return Math.ceil(longest * CAPITAL) + 7;
}

/** Room for the names of rows: as much as they take, as far as the columns leave it. */
function nameRoom(rowGroups: HeatMapOptions["rowGroups"], free: number): number {
  const longest = Math.max(...rowGroups.flatMap(({ rows }) => rows.map(({ label }) => label.length)));
  return Math.max(LEAST_NAMES, Math.min(free, Math.ceil(textRoom(longest)) + 6));
}

/** The columns of a group. */
export interface Span {
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
