import { type Html, type HtmlValue, html } from "../html/html.js";
import type { TableColumn } from "./data-table.js";

/** With fewer rows there is nothing to gain by saying once what is the same in all. */
export const FEWEST_ROWS = 4;

interface SaidOnce<Row> {
  /** Those that differ between rows, and all that may not be left out. */
  readonly columns: readonly TableColumn<Row>[];
  /** ` In every row: source Gazette.`, to stand in the caption; empty where nothing is left out. */
  readonly words: Html | "";
}

/** Takes from a table those of the columns `keys` that say the same in every row. */
export function sayOnce<Row>(
  columns: readonly TableColumn<Row>[],
  keys: readonly string[],
  rows: readonly Row[],
): SaidOnce<Row> {
  const once =
    rows.length < FEWEST_ROWS
      ? []
      : columns.filter(
          (column) =>
            keys.includes(column.key) && new Set(rows.map((row) => markupOf(column, row))).size === 1,
        );
  const [first] = rows;
  if (first === undefined || once.length === 0) return { columns, words: "" };
  const said = once.map(
    ({ label, cell }, index) => html`${index === 0 ? "" : "; "}${label.toLowerCase()} ${cell(first)}`,
  );
  return {
    columns: columns.filter((column) => !once.includes(column)),
    words: inEveryRow(said),
  };
}

/** What all rows share, to stand in the caption. */
export function inEveryRow(said: HtmlValue): Html {
  return html` In every row: ${said}.`;
}

function markupOf<Row>({ cell }: TableColumn<Row>, row: Row): string {
  return html`${cell(row)}`.markup;
}
