import type { CitedSource } from "@depositary/analytics";
import { type Grade, grades, groupBy } from "@depositary/model";
import { dataTable } from "../../component/data-table.js";
import { days, gradeMark } from "../../component/parts.js";
import { externalLink } from "../../html/external-link.js";
import { type Html, html } from "../../html/html.js";
import { upperFirst } from "../../text/first-letter.js";
import { counted, formatCount } from "../../text/format-number.js";
import { gradeWords } from "../../text/words.js";

/** Every source below its grade, best grade first, on demand: a link to one of them opens its grade. */
export function sourceTables(sources: readonly CitedSource[]): Html {
  const ofGrade = groupBy(sources, ({ grade }) => grade);
  return html`${grades.map((grade) => {
    const rows = ofGrade.get(grade) ?? [];
    const facts = rows.reduce((sum, { actions, corroborates }) => sum + actions + corroborates, 0);
    return rows.length === 0
      ? null
      : html`<details class="wide"><summary>${gradeMark(grade)}: ${counted(rows.length, "document")}, cited by ${counted(facts, "row")} of the ledgers</summary>${sourceTable(grade, rows)}</details>\n`;
  })}`;
}

function sourceTable(grade: Grade, rows: readonly CitedSource[]): Html {
  return dataTable({
    id: `sources-${grade}`,
    caption: `Sources of the grade “${gradeWords(grade)}”`,
    isSortable: true,
    rows,
    columns: [
      {
        key: "publisher",
        label: "Publisher",
        isHeader: true,
        cell: ({ sourceId, publisher }) => html`<span id="${sourceId}">${publisher}</span>`,
        sort: ({ publisher }) => publisher,
      },
      { key: "title", label: "Document and its terms", isProse: true, cell: documentCell },
      { key: "asAt", label: "As at", cell: ({ asAt }) => days(asAt, asAt), sort: ({ asAt }) => asAt },
      {
        key: "actions",
        label: "Rows",
        isNumber: true,
        cell: ({ actions, corroborates }) => formatCount(actions + corroborates),
      },
    ],
  });
}

function documentCell({ title, url, citation, licence }: CitedSource): Html {
  const name = title ?? citation ?? url ?? "–";
  const isCited = url === null && citation !== null && citation !== name;
  return html`${externalLink(url, name)} <span class="source">${isCited ? html`${citation}. ` : ""}${termsWords(licence)}</span>`;
}

/** Where none are stated the source says so in the words of a sentence. */
function termsWords(licence: string): string {
  return licence.startsWith("terms ") ? upperFirst(licence) : `Terms: ${licence}`;
}
