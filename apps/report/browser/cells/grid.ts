import { asList, asNumber, asText } from "../decode.js";
import { dataOf } from "../dom/data-of.js";
import { findAll } from "../dom/find.js";
import { nearest } from "./nearest.js";
import { type Run, runsOf } from "./runs.js";

/** A group of cells in a drawing, as the site has written its attributes. */
export interface Grid {
  readonly group: SVGGraphicsElement;
  readonly rowHeight: number;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Columns that can be stood on. */
  readonly places: readonly number[];
  /** Where the columns lie, where they are not a unit apart. */
  readonly at: readonly number[] | null;
  readonly isColumnFirst: boolean;
  /** Whether a run stands for the cell at its start alone: it is drawn wider so that it can be pointed at. */
  readonly isMarks: boolean;
  /** What is said of a cell that no path covers. */
  readonly otherwise: string;
  readonly paths: readonly CellPath[];
}

interface CellPath {
  readonly says: string;
  readonly runs: ReadonlyMap<number, readonly Run[]>;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export function readGrid(group: SVGGraphicsElement): Grid {
  const rowHeight = Number(dataOf(group, "rowHeight"));
  const columns = asList(JSON.parse(dataOf(group, "columns")), asText);
  // where no column has a name its place says nothing, and each can be stood on
  const isNamed = columns.some((name) => name !== "");
  const { at } = group.dataset;
  return {
    group,
    rowHeight,
    rows: asList(JSON.parse(dataOf(group, "rows")), asText),
    columns,
    places: columns.flatMap((name, column) => (isNamed && name === "" ? [] : [column])),
    at: at === undefined ? null : asList(JSON.parse(at), asNumber),
    isColumnFirst: group.dataset.first === "column",
    isMarks: group.dataset.marks !== undefined,
    otherwise: dataOf(group, "otherwise"),
    paths: findAll(group, "[data-says]", SVGElement).map((path) => ({
      says: dataOf(path, "says"),
      runs: runsOf(path.getAttribute("d") ?? "", rowHeight),
    })),
  };
}

/** The column at `x` of a row. */
export function columnAt({ at, paths, isMarks }: Grid, row: number, x: number): number {
  if (at !== null) return nearest(at, x);
  const runs = isMarks ? paths.flatMap((path) => path.runs.get(row) ?? []) : [];
  const marks = runs.filter(({ from, to }) => from <= x && x < to);
  return marks.length > 0 ? Math.max(...marks.map(({ from }) => from)) : Math.floor(x);
}

/** Where a column begins. */
export function leftOf({ at }: Grid, column: number): number {
  return at === null ? column : (at[column] ?? column) - 0.5;
}

/** What is said of a cell. */
export function wordsOf(grid: Grid, { row, column }: Cell): string {
  const [rowName, columnName] = [grid.rows[row] ?? "", grid.columns[column] ?? ""];
  const place = grid.isColumnFirst ? `${columnName} ${rowName}` : `${rowName}, ${columnName}`;
  const says = saidAt(grid, { row, column }) ?? grid.otherwise;
  return place.replace(/, $/, "") + (says === "" ? "" : `: ${says}`);
}

function saidAt({ paths, isMarks }: Grid, { row, column }: Cell): string | undefined {
  const covers = ({ from, to }: Run) => from <= column && column < (isMarks ? from + 1 : to);
  return paths.find(({ runs }) => runs.get(row)?.some(covers))?.says;
}
