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
  const others = record.sameAge.filter(({ position }) => position > 0);
  const hasCounts = others.some(({ signatures, instruments }) => signatures !== null || instruments !== null);
  return dataTable({
    id: "same-age",
    caption: hasCounts ? countsCaption(own) : timesCaption(own),
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

function countsCaption({ ageDays, signatureAgeDays }: SameAge): string {
  return `Comparable treaties at the age that the Convention had at its last evidence: signatures ${ageWords(signatureAgeDays)} after opening, instruments ${ageWords(ageDays)} after. “Not on file” means that the dated rows of that treaty do not reach that age here, not that there were none.`;
}

function timesCaption({ signatures, signatureAgeDays, instruments, ageDays }: SameAge): string {
  const signed = `${counted(signatures ?? 0, "signature")} ${ageWords(signatureAgeDays)} after opening`;
  const reported = `${counted(instruments ?? 0, "reported instrument")} ${ageWords(ageDays)} after`;
  return `How long comparable treaties took. At its last evidence the Convention had ${signed} and ${reported}; for the others this record holds no dated rows yet, so their counts at the same age are not shown.`;
}

function ageWords(days: number | null): string {
  return days === null ? "an unknown time" : counted(days, "day");
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
