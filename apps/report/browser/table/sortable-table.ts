import { make } from "../dom/make.js";
import { fold } from "../fold.js";
import { filterField } from "./filter-field.js";
import { compareKeys, sortKey } from "./sort-key.js";
import { headingsOf, keysOf, rowsOf } from "./table-parts.js";
import { readTableState, stateOfPage, type TableState, writeTableState } from "./table-state.js";

/** Gives a table buttons to sort it and, where it is long, a field to filter it; how it is shown stands in the address. */
export function makeSortable(table: HTMLTableElement): void {
  const [rows, headings, keys] = [rowsOf(table), headingsOf(table), keysOf(table)];
  let state = stateOfPage;
  const show = (next: Partial<TableState>) => {
    state = { ...state, ...next };
    const { isDescending, filter } = state;
    const index = headings.findIndex(({ dataset }) => dataset.key === state.key);
    table.tBodies[0]?.append(...inOrder(rows, index, isDescending));
    for (const heading of headings) heading.removeAttribute("aria-sort");
    headings[index]?.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
    field.tell(filter, showOnly(rows, filter));
  };
  const choose = (next: Partial<TableState>) => {
    show(next);
    writeTableState(table.id, state);
  };
  const field = filterField(table, rows.length, (filter) => choose({ filter }));
  for (const heading of headings)
    addButton(heading, (key) => choose({ key, isDescending: state.key === key && !state.isDescending }));
  const restore = () => {
    const asked = readTableState(table.id, keys);
    if (asked === null) return;
    show(field.isShown ? asked : { ...asked, filter: "" });
    field.set(state.filter);
    table.scrollIntoView();
  };
  restore();
  addEventListener("hashchange", restore);
}

function inOrder(
  rows: readonly HTMLTableRowElement[],
  index: number,
  isDescending: boolean,
): readonly HTMLTableRowElement[] {
  if (index < 0) return rows;
  return rows.toSorted((a, b) => compareKeys(sortKey(a, index), sortKey(b, index), isDescending));
}

/** Hides the rows without these words, whatever their accents and capitals; how many are left. */
function showOnly(rows: readonly HTMLTableRowElement[], words: string): number {
  const sought = fold(words);
  for (const row of rows) row.hidden = !fold(row.textContent).includes(sought);
  return rows.filter(({ hidden }) => !hidden).length;
}

function addButton(heading: HTMLTableCellElement, choose: (key: string) => void): void {
  const button = make("button", { type: "button", class: "sort" }, heading.textContent);
  button.addEventListener("click", () => choose(heading.dataset.key ?? ""));
  heading.replaceChildren(button);
}
