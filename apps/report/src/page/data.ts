import { type DictionaryEntry, dictionaryOf, type Table } from "@depositary/model";
import { countColumn } from "../component/count-column.js";
import { dataTable } from "../component/data-table.js";
import { section } from "../component/parts.js";
import { withCode } from "../component/with-code.js";
import { type Html, html, trusted } from "../html/html.js";
import type { Page, PageContext } from "../site/page.js";
import { scriptJson } from "../text/script-json.js";
import { dataPagePath, dataset } from "./dataset.js";

/** A table of the record as it is offered for download. */
export interface DownloadTable {
  readonly table: Table;
  readonly rows: number;
  /** None where the table is too large for a page. */
  readonly formats: readonly ("CSV" | "JSON")[];
}

export interface DataPageOptions {
  readonly licence: string;
  /** Day of the last evidence, in words. */
  readonly asOf: string;
  /** The last day that the record knows. */
  readonly day: string;
  readonly hasConsole: boolean;
}

/** Downloads of every table, the dictionary, how to cite, the licence. */
export function dataPage(
  downloads: readonly DownloadTable[],
  { licence, asOf, day, hasConsole }: DataPageOptions,
): Page {
  const dictionary = downloads.flatMap(({ table }) => dictionaryOf(table));
  return {
    path: dataPagePath,
    title: "Data: downloads, dictionary, licence – Depositary",
    description: "The tables of the record as CSV and JSON, with the meaning of each column.",
    section: "data",
    figures: [],
    data: { asOf, licence, dictionary },
    body: (context) => html`<h1>The data</h1>
<p class="standfirst">Every table of the record as CSV, the smaller ones as JSON too; last evidence ${asOf}. The same facts give the same bytes.${hasConsole ? html` <a href="${context.href("sql/index.html")}">Ask them in SQL</a>, in the browser.` : ""} A clone of the record writes all of them, the largest too, as Parquet: <code>npm run export</code>.</p>
${section("downloads", "Downloads", html`<div class="wide">${downloadTable(downloads, context)}</div>`)}
${section("cite", "How to cite", howToCite(asOf))}
${section(
  "licence",
  "Licence",
  html`<p>${licence} Facts are nobody’s property; titles and short quotations are cited with their source, whose own terms stand on the <a href="${context.href("sources/index.html")}">sources page</a>. Source documents are not republished.</p>`,
)}
${section(
  "dictionary",
  "Dictionary",
  html`<div class="dictionary">${downloads.map(({ table }) => dictionaryTable(table))}</div>`,
)}
<script type="application/ld+json">${trusted(scriptJson(dataset(downloads, day, context.site)))}</script>`,
  };
}

function howToCite(asOf: string): Html {
  return html`<p>Facts about a treaty are cited from the depositary. To cite this compilation:</p>
<blockquote>Depositary: the open record of who has joined which treaty. Last evidence ${asOf}. Table and row, or name of the chart.</blockquote>
<p>The depositary’s own form: Multilateral Treaties Deposited with the Secretary-General, chapter and number, with the date on which it was consulted.</p>`;
}

function downloadTable(downloads: readonly DownloadTable[], { href }: PageContext): Html {
  return dataTable({
    id: "download-list",
    caption: "Tables of the record",
    rows: downloads,
    columns: [
      {
        key: "name",
        label: "Table",
        isHeader: true,
        cell: ({ table }) => html`<a href="${href(`data/index.html#table-${table.name}`)}">${table.name}</a>`,
      },
      { key: "comment", label: "What it holds", isProse: true, cell: ({ table }) => withCode(table.comment) },
      countColumn("rows", "Rows"),
      {
        key: "files",
        label: "Files",
        cell: ({ table, formats }) =>
          formats.length === 0
            ? "in the export, as Parquet"
            : html`<span class="formats">${formats.map(
                (format) =>
                  html`<a href="${href(`data/${table.name}.${format.toLowerCase()}`)}" download>${format}<span class="hidden"> of ${table.name}</span></a> `,
              )}</span>`,
      },
    ],
  });
}

function dictionaryTable(table: Table): Html {
  return html`<details id="table-${table.name}"><summary>${table.name}</summary>
${dataTable({
  id: `dictionary-${table.name}`,
  caption: withCode(table.comment),
  isListed: true,
  rows: dictionaryOf(table),
  columns: [
    { key: "column", label: "Column", isHeader: true, cell: ({ column }: DictionaryEntry) => column },
    {
      key: "type",
      label: "Type",
      cell: ({ sqlType, nullable }) => `${sqlType}${nullable ? ", may be unknown" : ""}`,
    },
    {
      key: "comment",
      label: "Meaning",
      cell: ({ comment, values, unit }) =>
        withCode(
          `${comment}${unit === null ? "" : ` Unit: ${unit}.`}${values === null ? "" : ` One of: ${values.join(", ")}.`}`,
        ),
    },
  ],
})}
</details>
`;
}
