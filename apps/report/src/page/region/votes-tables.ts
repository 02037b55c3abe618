import type { GroupVotes, RegionalAgreement, RollCallSummary } from "@depositary/analytics";
import type { RegionalGroup } from "@depositary/model";
import { dataTable } from "../../component/data-table.js";
import { days, section } from "../../component/parts.js";
import { voteCountColumns } from "../../component/vote-counts.js";
import { type Html, html } from "../../html/html.js";
import { focus } from "../../site/focus.js";
import { ofRollCall, ofTreaty } from "../../site/look-up.js";
import type { PageContext } from "../../site/page.js";
import { rollCallPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { rowsOf } from "../../site/rows-of.js";
import { counted, formatDecimal } from "../../text/format-number.js";
import { subjectWords } from "../../text/roll-call-words.js";

interface GroupRollCall extends GroupVotes {
  readonly rollCall: RollCallSummary;
}

/** How the members of a regional group voted on the way to the Convention. */
export function groupVotesOf(record: SiteRecord, unGroup: RegionalGroup): readonly GroupVotes[] {
  return votesOn(record, unGroup).map(({ rollCall, ...votes }) => votes);
}

function votesOn(record: SiteRecord, unGroup: RegionalGroup): readonly GroupRollCall[] {
  return ofTreaty(record.rollCalls, focus.treatyId).flatMap((rollCall) =>
    ofRollCall(record.groupVotes, rollCall.rollCallId)
      .filter((votes) => votes.unGroup === unGroup)
      .map((votes) => ({ ...votes, rollCall })),
  );
}

/** The same as a table; null where none is on file. */
export function votesTable(record: SiteRecord, unGroup: RegionalGroup, { href }: PageContext): Html | null {
  const rows = votesOn(record, unGroup);
  if (rows.length === 0) return null;
  return section(
    "votes",
    "Its votes on the way to the Convention",
    html`<p>The votes were on the way to a negotiation, not on the text. <a href="${href("votes/index.html")}">All votes, and who changed position</a>.</p>`,
    dataTable<GroupRollCall>({
      id: "group-votes",
      caption: "Ballots of members of the group",
      rows,
      columns: [
        {
          key: "symbol",
          label: "Vote on",
          isHeader: true,
          cell: ({ rollCall }) =>
            html`<a href="${href(rollCallPath(rollCall.rollCallId))}">${subjectWords(rollCall)}</a>`,
        },
        { key: "date", label: "Date", cell: ({ rollCall }) => days(rollCall.notBefore, rollCall.notAfter) },
        ...voteCountColumns,
      ],
    }),
  );
}

/** How alike the members of a group vote, session by session; null where it was not computed. */
export function agreementTable(record: SiteRecord, unGroup: RegionalGroup): Html | null {
  const rows = rowsOf(record.regionalAgreements, "unGroup", unGroup);
  if (rows.length === 0) return null;
  const share = (key: "within" | "overall", label: string) => ({
    key,
    label,
    isNumber: true,
    cell: (row: RegionalAgreement) => formatDecimal(100 * row[key], 1),
  });
  return section(
    "agreement",
    "How alike its members vote",
    html`<p>In how many of 100 contested roll calls two members voted alike, on average over all pairs; where one of the two abstained it counts half. What was put to a vote differs from session to session: compare the two numbers of a line, not lines.</p>`,
    dataTable<RegionalAgreement>({
      id: "agreements",
      caption: `Mean agreement, of 100, in the recorded votes of the last ${counted(rows.length, "session")} on file`,
      rows,
      columns: [
        { key: "session", label: "Session", isHeader: true, cell: ({ session }) => session },
        share("within", "Two members of the group"),
        share("overall", "Any two members"),
      ],
    }),
  );
}
