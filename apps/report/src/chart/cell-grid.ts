import type { Attributes } from "./svg-element.js";

/** What a script needs to tell the cells of a drawing whose paths are runs of cells: `rowHeight` a row, a unit a column unless told. */
export interface CellGrid {
  readonly rowHeight: number;
  readonly rows: readonly string[];
  /** Empty where a column has nothing to be told by, as between groups. */
  readonly columns: readonly string[];
  /** Where the columns lie, where they are not a unit apart. */
  readonly at?: readonly number[];
  /** What is said first of a cell. */
  readonly first: "row" | "column";
  /** Whether a run stands for the cell at its start alone, drawn wider to be seen. */
  readonly isMarks?: boolean;
  /** What is said of a cell that no path covers; empty where its column says it all. */
  readonly otherwise: string;
}

/** Attributes that only scripts of a page read. */
export const cellAttributes = [
  "data-row-height",
  "data-rows",
  "data-columns",
  "data-at",
  "data-first",
  "data-marks",
  "data-otherwise",
  "data-says",
] as const;

/** Attributes of the group of the cells. */
export function cellGrid({
  rowHeight,
  rows,
  columns,
  at,
  first,
  isMarks = false,
  otherwise,
}: CellGrid): Attributes {
  return {
    "data-row-height": rowHeight,
    "data-rows": JSON.stringify(rows),
    "data-columns": JSON.stringify(columns),
    "data-first": first,
    "data-otherwise": otherwise,
    ...(at === undefined ? {} : { "data-at": JSON.stringify(at) }),
    ...(isMarks ? { "data-marks": "" } : {}),
  };
}

/** Attribute of a path of cells: what is said of each. */
export function saysOfCells(words: string): Attributes {
  return { "data-says": words };
}
