import type { LiveSource } from "@depositary/analytics";
import { type Html, type HtmlValue, html } from "../html/html.js";
import { counted, formatCount } from "../text/format-number.js";
import { dataTable } from "./data-table.js";
import { days } from "./parts.js";

/** How fresh each live source is: what a reader should know before trusting a count. */
export function liveSourcesTable(sources: readonly LiveSource[]): Html {
  if (sources.length === 0)
    return html`<p>No source has been read live yet: all that is on file came from archives and documents read by hand, each with its date.</p>`;
  return dataTable({
    id: "live-sources",
    caption:
      "Live sources as they were when they were last asked. One that has not answered within its days is stale: its facts are those of its last success",
    rows: sources,
    columns: [
      {
        key: "source",
        label: "Source",
        isHeader: true,
        cell: ({ runId }) => runId.replace(/^refresh-/, ""),
      },
      { key: "success", label: "Last success", cell: ({ lastSuccessAt }) => moment(lastSuccessAt) },
      { key: "change", label: "Last change", cell: ({ lastChangeAt }) => moment(lastChangeAt) },
      {
        key: "cadence",
        label: "Stale after",
        cell: ({ cadenceDays }) => (cadenceDays === null ? "–" : counted(cadenceDays, "day")),
      },
      number("documents", "Documents", ({ documents }) => documents),
      number("changed", "Changed", ({ documentsChanged }) => documentsChanged),
      number("unavailable", "Not to be had", ({ documentsUnavailable }) => documentsUnavailable),
      number("refused", "Refused", ({ documentsRefused }) => documentsRefused),
      { key: "failure", label: "Last failure", cell: failureCell },
    ],
  });
}

function number(key: string, label: string, countOf: (row: LiveSource) => number | null) {
  const cell = (row: LiveSource) => {
    const count = countOf(row);
    return count === null ? "–" : formatCount(count);
  };
  return { key, label, isNumber: true, cell };
}

function moment(instant: string | null): HtmlValue {
  const day = instant?.slice(0, 10) ?? null;
  return days(day, day);
}

function failureCell({ lastFailure, lastFailureAt }: LiveSource): HtmlValue {
  return lastFailure === null ? "–" : html`${moment(lastFailureAt)}: ${lastFailure}`;
}
