import { dictionaryOf, isoDate, tables } from "@depositary/model";
import { dataTable, type TableColumn } from "../component/data-table.js";
import { section, treatyNumber } from "../component/parts.js";
import { withCode } from "../component/with-code.js";
import type { Answer, AnswerRow } from "../console/answers.js";
import { consoleFolder, consolePolicy } from "../console/console-policy.js";
import { type Html, type HtmlValue, html } from "../html/html.js";
import type { Page, PageContext } from "../site/page.js";

/** Questions in SQL with their answers; where scripts run, a console for others. */
export function sqlPage(answers: readonly Answer[]): Page {
  return {
    path: `${consoleFolder}index.html`,
    title: "Ask in SQL – Depositary",
    description:
      "Questions to the record in SQL with their answers, and a console that answers others in the browser.",
    section: "data",
    figures: [],
    policy: consolePolicy,
    data: { answers },
    body: (context) => html`<h1>Ask in SQL</h1>
<p class="standfirst">Everything on these pages is in one DuckDB database. Here are questions with their answers; ask others in the console, or on your own machine with <code>npm run sql</code>.</p>
${section("console", "Console", consolePlace)}
${section(
  "examples",
  "Questions and their answers",
  answers.map((answer, index) => example(answer, index + 1)),
)}
${section("schema", "Tables", html`<p>What each column means stands in the <a href="${context.href("data/index.html#dictionary")}">dictionary</a>, and in the database itself.</p>`, schema(context))}`,
  };
}

const consolePlace = html`<div data-sql-console><p>The console needs a script: DuckDB runs in the browser itself, and no question leaves it.</p></div>
<script src="console.js" defer></script>`;

function example({ question, sql, columns, rows }: Answer, position: number): Html {
  return html`<article class="example wide">
<h3 id="example-${position}">${question}</h3>
<pre data-sql><code>${sql}</code></pre>
${
  rows.length === 0
    ? html`<p>No rows.</p>`
    : dataTable({
        id: `answer-${position}`,
        caption: html`Answer<span class="hidden"> to: ${question}</span>`,
        rows,
        columns: columns.map((column, index) => answerColumn(column, rows, index === 0)),
      })
}
</article>
`;
}

/** The first column tells one row from another; a row alone needs no heading. */
function answerColumn(key: string, rows: readonly AnswerRow[], isFirst: boolean): TableColumn<AnswerRow> {
  return {
    key,
    label: key,
    isHeader: isFirst && rows.length > 1,
    isNumber: rows.every((row) => /^-?[\d.]*$/.test(row[key] ?? "")),
    cell: (row) => answerCell(key, row[key] ?? "–"),
  };
}

/** A day and the number of a treaty stay on one line. */
function answerCell(column: string, value: string): HtmlValue {
  if (column === "treaty_id") return treatyNumber(value);
  return isoDate.safeParse(value).success ? html`<time>${value}</time>` : value;
}

function schema({ href }: PageContext): Html {
  return html`${tables.map(
    (table) => html`<details><summary>${table.name}</summary>
<p>${withCode(table.comment)} <a href="${href(`data/index.html#table-${table.name}`)}">Meaning of its columns</a></p>
<ul>${dictionaryOf(table).map(({ column, sqlType }) => html`<li><code>${column}</code> ${sqlType}</li>\n`)}</ul>
</details>
`,
  )}`;
}
