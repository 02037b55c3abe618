import type { RollCallSummary } from "@depositary/analytics";
import { dataTable } from "../../component/data-table.js";
import { days } from "../../component/parts.js";
import { sourceLinks } from "../../component/source-links.js";
import { voteCountColumns } from "../../component/vote-counts.js";
import { type Html, type HtmlValue, html } from "../../html/html.js";
import type { PageContext } from "../../site/page.js";
import { rollCallPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { subjectWords } from "../../text/roll-call-words.js";

export function resolutionTable(record: SiteRecord, context: PageContext): Html {
  return dataTable({
    id: "resolutions",
    caption: "Resolutions on file for the Convention, by date",
    rows: record.resolutions,
    columns: [
      {
        key: "symbol",
        label: "Resolution",
        isHeader: true,
        cell: ({ symbol }) => symbolCell(symbol, record, context),
      },
      { key: "date", label: "Adopted", cell: ({ adoptedOn }) => days(adoptedOn, adoptedOn) },
      { key: "adoption", label: "How", cell: ({ adoption }) => adoption.replace(/^without /, "without a ") },
      { key: "role", label: "What it did", isProse: true, cell: ({ role, title }) => role ?? title },
      {
        key: "source",
        label: "Source",
        cell: ({ sourceId }) => sourceLinks([sourceId], record.sources, context),
      },
    ],
  });
}

/** A link to the vote on the whole of the resolution where it is on file. */
function symbolCell(symbol: string, { rollCalls }: SiteRecord, { href }: PageContext): HtmlValue {
  const vote = rollCalls.find((one) => one.symbol === symbol && one.kind === "whole");
  return vote === undefined ? symbol : html`<a href="${href(rollCallPath(vote.rollCallId))}">${symbol}</a>`;
}

export function rollCallTable(rows: readonly RollCallSummary[], { href }: PageContext): Html {
  return dataTable({
    id: "roll-calls",
    caption: "Recorded votes on file, with the tally as printed",
    rows,
    columns: [
      {
        key: "symbol",
        label: "Vote on",
        isHeader: true,
        cell: (row) => html`<a href="${href(rollCallPath(row.rollCallId))}">${subjectWords(row)}</a>`,
      },
      { key: "date", label: "Date", cell: ({ notBefore, notAfter }) => days(notBefore, notAfter) },
      ...voteCountColumns,
    ],
  });
}
