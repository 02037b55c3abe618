import { makeFocusable } from "../chart/focusable.js";
import { findAll } from "../dom/find.js";
import { type CellTeller, cellBelow } from "./cell-teller.js";
import { type Grid, readGrid } from "./grid.js";
import { cellKeys, moved, type Told } from "./moved.js";

/** Has the cells of a drawing told, by keys and by pointer. Does nothing to a drawing of other marks. */
export function tellCells(drawing: HTMLElement, { tell, hide, words }: CellTeller): void {
  const groups = findAll(drawing, "[data-rows]", SVGGraphicsElement);
  if (groups.length === 0) return;
  const grids = once(() => groups.map(readGrid));
  let told: Told | null = null;
  const go = (next: Told) => {
    told = next;
    const grid = grids()[next.group];
    if (grid !== undefined) tell(grid, next);
  };
  makeFocusable(drawing, "cells");
  drawing.addEventListener("keydown", (event) => {
    const key = cellKeys.find((each) => each === event.key);
    if (key === undefined) return;
    event.preventDefault();
    go(told === null ? firstOf(grids()) : moved(grids(), told, key));
  });
  drawing.addEventListener("blur", hide);
  drawing.addEventListener("pointermove", (event) => {
    const below = toldBelow(grids(), event);
    if (below === undefined) hide();
    else go(below);
  });
  drawing.addEventListener("pointerout", ({ relatedTarget }) => {
    const isInside = relatedTarget instanceof Node && drawing.contains(relatedTarget);
    if (relatedTarget !== words && !isInside) hide();
  });
}

function firstOf(grids: readonly Grid[]): Told {
  return { group: 0, row: 0, column: grids[0]?.places[0] ?? 0 };
}

function toldBelow(grids: readonly Grid[], event: PointerEvent): Told | undefined {
  for (const [group, grid] of grids.entries()) {
    const cell = cellBelow(grid, event);
    if (cell !== null) return { group, ...cell };
  }
  return undefined;
}

/** What `make` gives, made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
