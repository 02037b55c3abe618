import type { RatificationSpeed, VoteCompanion } from "@depositary/analytics";
import type { IdealPoint } from "@depositary/model";
import { countColumn } from "../../component/count-column.js";
import { dataTable } from "../../component/data-table.js";
import type { PagePart } from "../../component/page-parts.js";
import { type Html, html } from "../../html/html.js";
import type { PageContext } from "../../site/page.js";
import { participantPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { rowsOf } from "../../site/rows-of.js";
import { counted, formatCount, formatDecimal, formatSpan } from "../../text/format-number.js";
import { withArticle } from "../../text/with-article.js";
import { groupWords } from "../../text/words.js";

/** How fast a State ratifies beside its group; null where it has signed nothing since 1990. */
export function speedPart(record: SiteRecord, participantId: string): PagePart | null {
  const [speed] = rowsOf(record.ratificationSpeeds, "participantId", participantId);
  return speed === undefined
    ? null
    : { id: "speed", heading: "From signature to ratification", content: html`<p>${speedWords(speed)}</p>` };
}

function speedWords({ spells, events, median, regionalGroup, groupMedian }: RatificationSpeed): string {
  const own =
    median === null
      ? ""
      : ` Half were ratified within ${formatSpan(Math.round(median))} of signature, those still open counted for as long as they were followed.`;
  const group =
    groupMedian === null
      ? ""
      : ` In the ${groupWords(regionalGroup)} group half were ratified within ${formatSpan(Math.round(groupMedian))}.`;
  return `Of ${counted(spells, "treaty", "treaties")} opened since 1990 that it signed before consenting, it has ratified ${events === 0 ? "none" : formatCount(events)}.${own}${group}`;
}

/** With whom a member voted most and least alike in the last session; null where too little is on file. */
export function companionPart(
  record: SiteRecord,
  participantId: string,
  context: PageContext,
): PagePart | null {
  const companions = rowsOf(record.voteCompanions, "participantId", participantId);
  const most = companions.filter(({ end }) => end === "most");
  const least = companions.filter(({ end }) => end === "least").reverse();
  const [first] = most;
  if (first === undefined) return null;
  const { href } = context;
  return {
    id: "companions",
    heading: `Who voted alike in session ${first.session}`,
    content: html`<p>${extremeWords(first, least[0])} <a href="${href("methods/index.html#agreement")}">An abstention beside a yes or a no counts half</a>. Voting alike is neither alliance nor cause, and depends on what was put to a vote. <a href="${href("votes/index.html#explore")}">Any member and any sessions</a>.</p>
${companionTable(most, { end: "most", caption: "Most alike" }, context)}
${companionTable(least, { end: "least", caption: "Least alike" }, context)}`,
  };
}

/** `It voted most like Haiti (96 in 100 contested votes) and least like Israel (41).` */
function extremeWords(most: VoteCompanion, least: VoteCompanion | undefined): string {
  const other =
    least === undefined ? "" : ` and least like ${withArticle(least.name)} (${alikeWords(least)})`;
  return `It voted most like ${withArticle(most.name)} (${alikeWords(most)} in 100 contested votes)${other}.`;
}

/** Of 100: a session has too few roll calls for a decimal. */
function alikeWords({ agreement }: VoteCompanion): string {
  return formatDecimal(100 * agreement, 0);
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
        cell: alikeWords,
      },
      countColumn("ballots", "Roll calls in common"),
    ],
  });
}

/** The member's ideal point in each session; null where it has none. */
export function idealPointPart(
  record: SiteRecord,
  participantId: string,
  { href }: PageContext,
): PagePart | null {
  const points = rowsOf(record.idealPoints, "participantId", participantId);
  if (points.length === 0) return null;
  return {
    id: "positions",
    heading: "Its place among the others, session by session",
    content: html`<p>A position sums up with whom a member voted (<a href="${href("methods/index.html#positions")}">an ideal point</a>). Each session has its own scale (mean 0, standard deviation 1, the United States positive): a number is to be read against the other members of that session, never against another session.</p>
<details><summary>${counted(points.length, "session")}</summary>${idealPointTable(points)}</details>`,
  };
}

function idealPointTable(points: readonly IdealPoint[]): Html {
  return dataTable({
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
  });
}
