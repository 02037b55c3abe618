import { makeTip } from "../chart/tip.js";
import { makeSvg } from "../dom/make.js";
import { type Cell, columnAt, type Grid, leftOf, wordsOf } from "./grid.js";

/** Says what a cell is, with a frame around it. */
export interface CellTeller {
  readonly tell: (grid: Grid, cell: Cell) => void;
  readonly hide: () => void;
  /** The words themselves, to which the pointer may go. */
  readonly words: HTMLElement;
}

export function cellTeller(): CellTeller {
  const cursor = makeSvg("path", { class: "cell-cursor" });
  const hide = () => {
    cursor.remove();
    tip.clear();
  };
  const tip = makeTip(hide);
  const tell = (grid: Grid, cell: Cell) => {
    const { group, rowHeight } = grid;
    const left = leftOf(grid, cell.column);
    cursor.setAttribute("d", `M${left} ${cell.row * rowHeight}h1v${rowHeight}h-1z`);
    group.append(cursor);
    const corner = new DOMPoint(left, (cell.row + 1) * rowHeight);
    const { x, y } = corner.matrixTransform(group.getScreenCTM() ?? undefined);
    tip.tell(wordsOf(grid, cell), x, y + 6);
  };
  return { tell, hide, words: tip.element };
}

/** The cell below the pointer; null between groups and outside. */
export function cellBelow(grid: Grid, { clientX, clientY }: PointerEvent): Cell | null {
  const { group, rowHeight, rows, places } = grid;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(group.getScreenCTM()?.inverse());
  const row = Math.floor(y / rowHeight);
  const column = columnAt(grid, row, x);
  return row >= 0 && row < rows.length && places.includes(column) ? { row, column } : null;
}
