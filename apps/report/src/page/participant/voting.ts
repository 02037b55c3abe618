import type { RatificationSpeed, VoteCompanion } from "@depositary/analytics";
import type { IdealPoint } from "@depositary/model";
import { countColumn } from "../../component/count-column.js";
import { dataTable } from "../../component/data-table.js";
import { section } from "../../component/parts.js";
import { type Html, html } from "../../html/html.js";
import type { PageContext } from "../../site/page.js";
import { participantPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { rowsOf } from "../../site/rows-of.js";
import { counted, formatCount, formatDecimal, formatSpan } from "../../text/format-number.js";
import { groupWords } from "../../text/words.js";

/** How fast a State ratifies beside its group; null where it has signed nothing since 1990. */
export function speedSection(record: SiteRecord, participantId: string): Html | null {
  const [speed] = rowsOf(record.ratificationSpeeds, "participantId", participantId);
  return speed === undefined
    ? null
    : section("speed", "From signature to ratification", html`<p>${speedWords(speed)}</p>`);
}

function speedWords({ spells, events, median, regionalGroup, groupMedian }: RatificationSpeed): string {
  const own =
    median === null
      ? "fewer than half have been ratified so far"
      : `half were ratified within ${formatSpan(Math.round(median))}`;
  const group =
    groupMedian === null
      ? ""
      : ` In the ${groupWords(regionalGroup)} group half were within ${formatSpan(Math.round(groupMedian))}.`;
  return `Of ${counted(spells, "treaty", "treaties")} opened since 1990 that it signed before consenting, ${formatCount(events)} are ratified; ${own}, those still open counted for as long as they were followed.${group}`;
}

/** With whom a member voted most and least alike in the last session; null where too little is on file. */
export function companionSection(
  record: SiteRecord,
  participantId: string,
  context: PageContext,
): Html | null {
  const companions = rowsOf(record.voteCompanions, "participantId", participantId);
  const [first] = companions;
  if (first === undefined) return null;
  const table = (end: VoteCompanion["end"], caption: string) =>
    companionTable(
      companions.filter((one) => one.end === end),
      { end, caption },
      context,
    );
  return section(
    "companions",
    `Who voted alike in session ${first.session}`,
    html`<p>Of 100 contested roll calls: one in which one of the two abstained counts half. Voting alike is neither alliance nor cause, and depends on what was put to a vote. <a href="${context.href("votes/index.html#explore")}">Any member and any sessions</a>.</p>`,
    table("most", "Most alike"),
    table("least", "Least alike"),
  );
}

function companionTable(
  rows: readonly VoteCompanion[],
  { end, caption }: { readonly end: string; readonly caption: string },
  { href }: PageContext,
): Html | null {
  if (rows.length === 0) return null;
  return dataTable({
    id: `companions-${end}`,
    caption,
    rows,
    columns: [
      {
        key: "name",
        label: "Member",
        isHeader: true,
        cell: ({ otherId, name }) => html`<a href="${href(participantPath(otherId))}">${name}</a>`,
      },
      {
        key: "alike",
        label: "Voted alike, of 100",
        isNumber: true,
        cell: ({ agreement }) => formatDecimal(100 * agreement, 1),
      },
      countColumn("ballots", "Roll calls in common"),
    ],
  });
}

/** The member's ideal point in each session; null where it has none. */
export function idealPointSection(record: SiteRecord, participantId: string): Html | null {
  const points = rowsOf(record.idealPoints, "participantId", participantId);
  if (points.length === 0) return null;
  return section(
    "positions",
    "Its place among the others, session by session",
    html`<p>Each session has its own scale (mean 0, standard deviation 1, the United States positive): a number is to be read against the other members of that session, never against another session.</p>
<details><summary>${counted(points.length, "session")}</summary>${dataTable<IdealPoint>({
      id: "ideal-points",
      caption: "Ideal points from recorded votes of the General Assembly",
      rows: points,
      columns: [
        { key: "session", label: "Session", isHeader: true, cell: ({ session }) => session },
        {
          key: "position",
          label: "Position",
          isNumber: true,
          cell: ({ idealPoint }) => formatDecimal(idealPoint, 2),
        },
        {
          key: "error",
          label: "Standard error",
          isNumber: true,
          cell: ({ stdError }) => (stdError === null ? "–" : formatDecimal(stdError, 2)),
        },
        countColumn("ballots", "Ballots"),
      ],
    })}</details>`,
  );
}
