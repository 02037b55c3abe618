import { MANY_COLUMNS } from "../../src/component/many-columns.js";
import { make } from "./make.js";

/** A row: its name, and what stands in each of the other columns. */
export type NumberRow = readonly [name: string, ...numbers: readonly string[]];

export interface NumberTable {
  readonly element: HTMLElement;
  /** Puts rows in place of those that are there. */
  readonly show: (rows: readonly NumberRow[]) => void;
}

/** A table of numbers in a scrolling region of its own, which has a label: names in the first column. */
export function numberTable(id: string, label: string, heading: NumberRow): NumberTable {
  const body = make("tbody");
  const headings = heading.map((words, index) =>
    make("th", index === 0 ? { scope: "col" } : { scope: "col", class: "n" }, words),
  );
  const look = heading.length < MANY_COLUMNS ? {} : { class: "listed" };
  const table = make("table", { id, ...look }, make("thead", {}, make("tr", {}, ...headings)), body);
  return {
    element: make("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": label }, table),
    show: (rows) => body.replaceChildren(...rows.map((row) => rowOf(row, heading))),
  };
}

function rowOf([name, ...numbers]: NumberRow, [, ...labels]: NumberRow): HTMLTableRowElement {
  const cells = numbers.map((number, index) =>
    make("td", { class: "n", "data-label": labels[index] ?? "" }, number),
  );
  return make("tr", {}, make("th", { scope: "row" }, name), ...cells);
}
