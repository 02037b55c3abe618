import { type Html, type HtmlValue, html } from "../html/html.js";
import { MANY_COLUMNS } from "./many-columns.js";

export interface TableColumn<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => HtmlValue;
  /** What the column is sorted by where that is not its text. */
  readonly sort?: (row: Row) => string | number | null;
  readonly isNumber?: boolean;
  /** Sentences, which are given room where the table is wider than the page. */
  readonly isProse?: boolean;
  /** The cell that names its row. */
  readonly isHeader?: boolean;
}

export interface TableOptions<Row> {
  readonly id: string;
  readonly caption: HtmlValue;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** What scripts have to know of a row, as attributes of it. */
  readonly rowAttributes?: (row: Row) => Html;
  /** Is shown as a list where the page is narrow, though it has few columns: they are wide. */
  readonly isListed?: boolean;
  /** Can be sorted and filtered where scripts run; complete as it stands. */
  readonly isSortable?: boolean;
}

/** A table of so many rows is seen at once; a longer one has a place where scripts put a field to filter it. */
const ROWS_SEEN = 25;

/** A real table in a scrolling region of its own, so that the page never scrolls sideways. */
export function dataTable<Row>(options: TableOptions<Row>): Html {
  const { id, caption, columns, rows, rowAttributes, isSortable } = options;
  const isListed = options.isListed ?? columns.length >= MANY_COLUMNS;
  const filter = isSortable === true && rows.length > ROWS_SEEN ? html`<div class="filter"></div>\n` : "";
  return html`${filter}<div class="scroll" role="region" aria-labelledby="${id}-caption" tabindex="0">
<table id="${id}"${isListed ? html` class="listed"` : ""}${isSortable ? html` data-sortable` : ""}>
<caption><span id="${id}-caption">${caption}</span></caption>
<thead><tr>${columns.map(
    (column) =>
      html`<th scope="col" data-key="${column.key}"${classOf(column)}>${isSortable ? html`<span class="sort">${column.label}</span>` : column.label}</th>`,
  )}</tr></thead>
<tbody>
${rows.map((row) => html`<tr${rowAttributes?.(row)}>${columns.map((column) => tableCell(column, row, isListed))}</tr>\n`)}</tbody>
</table>
</div>`;
}

function tableCell<Row>(column: TableColumn<Row>, row: Row, isLabelled: boolean): Html {
  const key = column.sort?.(row);
  const sort = key === undefined ? "" : html` data-sort="${key ?? ""}"`;
  const value = column.cell(row);
  if (column.isHeader) return html`<th scope="row"${classOf(column)}${sort}>${value}</th>`;
  const label = isLabelled ? html` data-label="${column.label}"` : "";
  return html`<td${label}${classOf(column)}${sort}>${value}</td>`;
}

function classOf<Row>({ isNumber, isProse }: TableColumn<Row>): Html | "" {
  if (isNumber) return html` class="n"`;
  return isProse ? html` class="prose"` : "";
}
