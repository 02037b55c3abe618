import type { LedgerEntry } from "@depositary/analytics";
import { actionNoun } from "@depositary/model";
import { type Html, html } from "../html/html.js";
import type { PageContext } from "../site/page.js";
import { dataTable, type TableColumn } from "./data-table.js";
import { days, gradeMark } from "./parts.js";
import { sayOnce } from "./say-once.js";

/**
 * Every action on file with where it was read: one line each, what was replaced or retracted included. What all lines share is
 * said once, above them.
 */
export function ledgerTable(entries: readonly LedgerEntry[], context: PageContext): Html {
  const { columns, words } = sayOnce(columnsOf(context), ["grade", "source", "lastSeen"], entries);
  return dataTable({
    id: "ledger",
    caption: html`Every action on file, with its source. A row is never overwritten: what was corrected stays, marked as replaced.${words}`,
    isListed: true,
    isSortable: true,
    rows: entries,
    columns,
  });
}

function columnsOf({ href }: PageContext): readonly TableColumn<LedgerEntry>[] {
  return [
    {
      key: "day",
      label: "Day",
      cell: (row) => days(row.notBefore, row.notAfter),
      sort: ({ notAfter }) => notAfter,
    },
    { key: "name", label: "Participant", isHeader: true, cell: ({ name }) => name },
    { key: "kind", label: "Action", cell: kindCell },
    { key: "printed", label: "As printed", cell: ({ printed }) => printed ?? "–" },
    { key: "grade", label: "Evidence", cell: ({ grade }) => gradeMark(grade) },
    {
      key: "source",
      label: "Source",
      cell: ({ sourceId, publisher, corroborated }) =>
        html`<a href="${href(`sources/index.html#${sourceId}`)}">${publisher}</a>${corroborated === 0 ? "" : html` <span class="more">and ${String(corroborated)} more</span>`}`,
    },
    {
      key: "lastSeen",
      label: "Last confirmed",
      cell: ({ lastSeen }) => days(lastSeen, lastSeen),
      sort: ({ lastSeen }) => lastSeen,
    },
  ];
}

function kindCell(row: LedgerEntry): Html {
  return html`${actCell(row)}${row.note === null ? "" : html` <span class="source">${row.note}</span>`}`;
}

function actCell({ kind, supersededBy, retractedBy }: LedgerEntry) {
  if (supersededBy !== null) return html`<del>${actionNoun(kind)}</del> replaced`;
  if (retractedBy !== null) return html`<del>${actionNoun(kind)}</del> retracted`;
  return actionNoun(kind);
}
