import type { Cell, Grid } from "./grid.js";
import { nearest } from "./nearest.js";

/** A cell of one of the groups of a drawing. */
export interface Told extends Cell {
  /** Index of its group. */
  readonly group: number;
}

/** Keys that lead from cell to cell. */
export const cellKeys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"] as const;
type CellKey = (typeof cellKeys)[number];

/** The cell to which a key leads: down the rows of all groups, along the columns of one; the same cell at an end. */
export function moved(grids: readonly Grid[], told: Told, key: CellKey): Told {
  const grid = grids[told.group];
  if (grid === undefined) return told;
  if (key === "ArrowDown") return movedDown(grids, grid, told, 1);
  if (key === "ArrowUp") return movedDown(grids, grid, told, -1);
  return { ...told, column: columnTo(grid, told.column, key) ?? told.column };
}

function columnTo({ places }: Grid, column: number, key: CellKey): number | undefined {
  if (key === "Home") return places[0];
  if (key === "End") return places.at(-1);
  return places[places.indexOf(column) + (key === "ArrowLeft" ? -1 : 1)];
}

function movedDown(grids: readonly Grid[], from: Grid, told: Told, by: 1 | -1): Told {
  const { group, row, column } = told;
  if (from.rows[row + by] !== undefined) return { ...told, row: row + by };
  const next = grids[group + by];
  if (next === undefined) return told;
  return {
    group: group + by,
    row: by === 1 ? 0 : next.rows.length - 1,
    column: next.at === null ? column : nearest(next.at, from.at?.[column] ?? column),
  };
}
