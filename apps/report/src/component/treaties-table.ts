import type { TreatyStanding } from "@depositary/analytics";
import { compareTreatyIds } from "@depositary/model";
import { type Html, type HtmlValue, html } from "../html/html.js";
import type { PageContext } from "../site/page.js";
import { treatyPath } from "../site/page-path.js";
import { lastSeen, lastSeenWithin, laterTotals } from "../site/record/last-day.js";
import { formatCount } from "../text/format-number.js";
import { missingWords, nameOf } from "../text/standing-words.js";
import { dataTable, type TableColumn } from "./data-table.js";
import { days, treatyNumber } from "./parts.js";

type Links = Pick<PageContext, "href">;

const AFTER_ALL_DAYS = "9999";

/** Treaties in the order of their number, with what is on file of each. */
export function treatiesTable(standings: readonly TreatyStanding[], context: Links): Html {
  return dataTable({
    id: "treaties",
    caption:
      "Treaties, in the order of their number. Signatures and instruments are those known by name on the day of the last evidence, which for many treaties is that of an archive; a later total in print stands below. A dash: none on file, or not yet in force",
    isSortable: true,
    rows: inOrder(standings),
    columns: [
      ...titleColumns(context),
      countColumn("signed", "Signed", {
        named: ({ signed }) => (signed === 0 ? null : signed),
        printed: (row) => laterTotals(row)?.signatories,
      }),
      countColumn("consented", "Instruments", {
        named: ({ signed, consented }) => (signed + consented === 0 ? null : consented),
        printed: (row) => laterTotals(row)?.parties,
      }),
      { key: "seen", label: "Last evidence", cell: seenCell, sort: (row) => lastSeen([row]) },
    ],
  });
}

/** Treaties of which no signature or instrument is on file, with their dates. */
export function otherTreatiesTable(standings: readonly TreatyStanding[], context: Links): Html {
  return dataTable({
    id: "other-treaties",
    caption: "Treaties, in the order of their number. A dash: not on file",
    isSortable: true,
    rows: inOrder(standings),
    columns: titleColumns(context),
  });
}

function inOrder(standings: readonly TreatyStanding[]): readonly TreatyStanding[] {
  return standings.toSorted((a, b) => compareTreatyIds(a.treatyId, b.treatyId));
}

function titleColumns({ href }: Links): readonly TableColumn<TreatyStanding>[] {
  return [
    {
      key: "name",
      label: "Treaty",
      isHeader: true,
      isProse: true,
      cell: (row) => html`<a href="${href(treatyPath(row.treatyId))}">${nameOf(row)}</a>`,
    },
    { key: "number", label: "Number", cell: ({ treatyId }) => treatyNumber(treatyId) },
    dateColumn("opened", "Opened", ({ openedOn }) => openedOn),
    {
      key: "inForce",
      label: "In force",
      cell: inForceCell,
      sort: (row) => (missingOf(row) === null ? row.inForceOn : AFTER_ALL_DAYS),
    },
  ];
}

function seenCell(row: TreatyStanding): HtmlValue {
  const seen = lastSeenWithin([row]);
  return days(seen?.notBefore ?? null, seen?.notAfter ?? null);
}

/** The day, else how many instruments are missing. */
function inForceCell(row: TreatyStanding): HtmlValue {
  return missingOf(row) ?? days(row.inForceOn, row.inForceOn);
}

/** Null also where nobody is known to have joined: not all of the number need be missing. */
function missingOf(row: TreatyStanding): string | null {
  const isWaiting = row.inForceOn === null && row.signed + row.consented > 0;
  return isWaiting ? missingWords(row) : null;
}

function dateColumn(
  key: string,
  label: string,
  dateOf: (row: TreatyStanding) => string | null,
): TableColumn<TreatyStanding> {
  return { key, label, cell: (row) => days(dateOf(row), dateOf(row)), sort: dateOf };
}

/** How many are known by name, and how many a later total in print says. */
interface Counts {
  readonly named: (row: TreatyStanding) => number | null;
  readonly printed: (row: TreatyStanding) => number | null | undefined;
}

function countColumn(key: string, label: string, counts: Counts): TableColumn<TreatyStanding> {
  const cell = (row: TreatyStanding) => {
    const named = counts.named(row);
    const printed = counts.printed(row) ?? null;
    const words = named === null ? "–" : formatCount(named);
    return printed === null || printed === named
      ? words
      : html`${words}<br><span class="kind">${formatCount(printed)} in print</span>`;
  };
  return { key, label, isNumber: true, cell, sort: counts.named };
}
