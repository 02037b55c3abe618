import type { CoveredShare, SignedAlike, VoteStanding } from "@depositary/analytics";
import { countColumn } from "../../component/count-column.js";
import { dataTable, type TableColumn } from "../../component/data-table.js";
import { treatyColumn } from "../../component/name-columns.js";
import { voteMark } from "../../component/parts.js";
import { sourceLinks } from "../../component/source-links.js";
import { type Html, html } from "../../html/html.js";
import { focus } from "../../site/focus.js";
import { ofTreaty, treatyOf } from "../../site/look-up.js";
import type { PageContext } from "../../site/page.js";
import { rollCallPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { formatCount, formatDecimal, formatShare } from "../../text/format-number.js";
import { isOnlyReported } from "../../text/standing-words.js";

/** Least signatories that make a similarity worth printing. */
const LEAST_SIGNATORIES = 50;
const ALIKE = 8;
/** Fewer are not given as a share. */
const LEAST_MEMBERS = 20;

/** Every vote on the way to the Convention by what those that cast it have done since. */
export function votesAndStandingTable({ voteStandings }: SiteRecord, context: PageContext): Html {
  return dataTable({
    id: "votes-and-standing",
    caption:
      "Members by their vote, and those of them that have signed and consented since, as a share where there are at least 20",
    rows: ofTreaty(voteStandings, focus.treatyId),
    columns: [
      symbolColumn(context),
      {
        key: "vote",
        label: "Vote",
        cell: ({ vote }) => voteMark(vote),
      },
      ...standingColumns,
    ],
  });
}

/** Members that voted no on a resolution about a treaty and have joined it since, for every treaty with such a vote on file. */
export function opposedTable(record: SiteRecord, context: PageContext): Html {
  return dataTable({
    id: "opposed-and-joined",
    caption:
      "Members that voted no on the way to a treaty, most first, and those of them that have signed or joined it, as of the last evidence for each treaty; a share where they are at least 20",
    rows: record.voteStandings
      .filter(({ vote, consented }) => vote === "no" && consented !== null)
      .sort((a, b) => b.members - a.members),
    columns: [
      treatyColumn(record, context),
      { ...symbolColumn(context), isHeader: false },
      { key: "role", label: "What the vote did", cell: ({ role }) => role ?? "–" },
      ...standingColumns,
    ],
  });
}

function symbolColumn({ href }: PageContext): TableColumn<VoteStanding> {
  return {
    key: "symbol",
    label: "Vote on",
    isHeader: true,
    cell: ({ rollCallId, symbol }) => html`<a href="${href(rollCallPath(rollCallId))}">${symbol}</a>`,
  };
}

const standingColumns: readonly TableColumn<VoteStanding>[] = [
  countColumn("members", "Members"),
  {
    key: "signed",
    label: "Signed since",
    isNumber: true,
    cell: ({ signed, members }) => ofMembers(signed, members),
  },
  {
    key: "consented",
    label: "Instrument since",
    isNumber: true,
    cell: ({ consented, members }) => ofMembers(consented, members),
  },
];

function ofMembers(part: number | null, members: number): string {
  if (part === null) return "–";
  return part === 0 || members < LEAST_MEMBERS
    ? formatCount(part)
    : `${formatCount(part)} (${formatShare(part, members)})`;
}

/** Treaties whose signatories at the same age were most like those of the Convention; null where none had enough. */
export function alikeTable(record: SiteRecord, context: PageContext): Html | null {
  const rows = record.signedAlike
    .filter(({ signatories, phi }) => signatories >= LEAST_SIGNATORIES && phi !== null)
    .slice(0, ALIKE);
  const [first] = rows;
  if (first === undefined) return null;
  return dataTable<SignedAlike>({
    id: "signed-alike",
    caption: `Treaties whose signatories ${formatCount(first.days)} days after opening were most like those of the Convention, of the treaties with at least ${LEAST_SIGNATORIES} by then. Similarity is phi: 1 the same States, 0 no relation`,
    rows,
    columns: [
      treatyColumn(record, context),
      countColumn("signatories", "Signatories then"),
      countColumn("common", "In common"),
      {
        key: "phi",
        label: "Similarity",
        isNumber: true,
        cell: ({ phi }) => (phi === null ? "–" : formatDecimal(phi, 2)),
      },
    ],
  });
}

/** The population and product of the States that have signed, and of those whose instrument stands; null without indicators. */
export function coverageTable(record: SiteRecord, context: PageContext): Html | null {
  if (record.coverage.length === 0) return null;
  return dataTable({
    id: "coverage",
    caption: "Share of the world’s people and product in the States that have signed or consented",
    rows: record.coverage,
    columns: coverageColumns(record, context),
  });
}

function coverageColumns(record: SiteRecord, context: PageContext): readonly TableColumn<CoveredShare>[] {
  const isReported = isOnlyReported(treatyOf(record, focus.treatyId));
  const ratified = isReported ? "ratified, as reported" : "an instrument on file";
  return [
    {
      key: "standing",
      label: "States that have",
      isHeader: true,
      cell: ({ standing }) => (standing === "signatories" ? "signed" : ratified),
    },
    {
      key: "indicator",
      label: "Of the world’s",
      cell: ({ indicator }) => (indicator === "population" ? "population" : "gross domestic product"),
    },
    {
      key: "share",
      label: "Share",
      isNumber: true,
      cell: ({ share }) => `${formatDecimal(100 * share, 1)}%`,
    },
    countColumn("states", "States"),
    { key: "year", label: "Year", isNumber: true, cell: ({ year }) => String(year) },
    {
      key: "missing",
      label: "No value on file",
      cell: ({ missing }) => (missing.length === 0 ? "–" : missing.join(", ")),
    },
    {
      key: "source",
      label: "Source",
      cell: ({ sourceIds }) => sourceLinks(sourceIds, record.sources, context),
    },
  ];
}
