import type { SameAge } from "@depositary/analytics";
import { type Html, html } from "../html/html.js";
import type { PageContext } from "../site/page.js";
import { treatyPath } from "../site/page-path.js";
import type { SiteRecord } from "../site/record.js";
import { counted, formatCount } from "../text/format-number.js";
import { nameOf } from "../text/standing-words.js";
import { dataTable, type TableColumn } from "./data-table.js";

/** The treaty beside its comparators when they were as old. */
export function sameAgeTable(record: SiteRecord, { href }: PageContext): Html | null {
  const [own] = record.sameAge;
  if (own === undefined || record.sameAge.length < 2) return null;
  const age = own.ageDays === null ? "an unknown age" : counted(own.ageDays, "day");
  const others = record.sameAge.filter(({ position }) => position > 0);
  const hasCounts = others.some(({ signatures, instruments }) => signatures !== null || instruments !== null);
  return dataTable({
    id: "same-age",
    caption: hasCounts ? countsCaption(age) : timesCaption(own, age),
    isSortable: true,
    rows: record.sameAge,
    columns: [
      {
        key: "treaty",
        label: "Treaty",
        isHeader: true,
        cell: (row) => html`<a href="${href(treatyPath(row.comparatorId))}">${nameOf(row)}</a>`,
      },
      ...(hasCounts ? countColumns : []),
      numberColumn("threshold", "Needed", ({ threshold }) => threshold),
      numberColumn("toThreshold", "Days to threshold", ({ daysToThreshold }) => daysToThreshold),
      numberColumn("toForce", "Days to entry into force", ({ daysToEntryIntoForce }) => daysToEntryIntoForce),
      {
        key: "reason",
        label: "Why compared",
        isProse: true,
        cell: ({ reason, position }) => (position === 0 ? "the treaty of this page" : reason),
      },
    ],
  });
}

const countColumns = [
  numberColumn("signatures", "Signatures", ({ signatures }) => signatures),
  numberColumn("instruments", "Instruments", ({ instruments }) => instruments),
];

function countsCaption(age: string): string {
  return `Comparable treaties at the same age: ${age} after opening, the age of the Convention at the last evidence of instruments; who signed later is not counted here. “Not on file” means that this record holds no dated rows for that treaty, not that there were none.`;
}

function timesCaption({ signatures, instruments }: SameAge, age: string): string {
  const reached = `${counted(signatures ?? 0, "signature")} and ${counted(instruments ?? 0, "reported instrument")}`;
  return `How long comparable treaties took. At the last evidence of instruments, ${age} after opening, the Convention had ${reached}; for the others this record holds no dated rows yet, so their counts at the same age are not shown.`;
}

function numberColumn(
  key: string,
  label: string,
  read: (row: SameAge) => number | null,
): TableColumn<SameAge> {
  const cell = (row: SameAge) => {
    const value = read(row);
    if (value !== null) return formatCount(value);
    return html`<span class="none">${row.position === 0 ? "not yet" : "not on file"}</span>`;
  };
  return { key, label, isNumber: true, cell, sort: read };
}
