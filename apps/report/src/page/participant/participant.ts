import type { ParticipantChapter, ParticipantStanding, RollCallSummary } from "@depositary/analytics";
import { compareText } from "@depositary/model";
import { countColumn } from "../../component/count-column.js";
import { dataTable } from "../../component/data-table.js";
import { type PagePart, pageParts } from "../../component/page-parts.js";
import { days, voteMark } from "../../component/parts.js";
import { subscribe } from "../../component/subscribe.js";
import { participantFeed } from "../../feed/record-feeds.js";
import { type Html, html } from "../../html/html.js";
import { treatyName } from "../../site/look-up.js";
import type { Page, PageContext } from "../../site/page.js";
import { chapterPath, participantPath, regionPath, rollCallPath, treatyPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { rowsOf } from "../../site/rows-of.js";
import { archiveYears } from "../../text/archive-years.js";
import { formatDate } from "../../text/format-date.js";
import { counted, formatCount } from "../../text/format-number.js";
import { kindNote, subjectWords } from "../../text/roll-call-words.js";
import { groupWords, kindWords } from "../../text/words.js";
import { identityNote } from "./identity-note.js";
import { treatyParts } from "./treaty-lists.js";
import { companionPart, idealPointPart, speedPart } from "./voting.js";

/** One participant: what it has signed and not ratified, what it joined and left, by chapter, and how it voted on the way. */
export function participantPage(record: SiteRecord, standing: ParticipantStanding): Page {
  const { participantId, name } = standing;
  const feed = participantFeed(record, participantId);
  const own = ownRows(record, participantId);
  return {
    path: participantPath(participantId),
    title: `${name}: treaties signed and joined – Depositary`,
    description: standingWords(standing),
    section: "participants",
    figures: [],
    feed,
    data: {
      participant: standing,
      ...own,
      ratificationSpeed: rowsOf(record.ratificationSpeeds, "participantId", participantId)[0] ?? null,
      voteCompanions: rowsOf(record.voteCompanions, "participantId", participantId),
      idealPoints: rowsOf(record.idealPoints, "participantId", participantId),
    },
    body: (context) => html`<p class="kicker">${describe(record, standing, context)}</p>
<h1>${name}</h1>
<p class="standfirst">${standingWords(standing)}</p>
${subscribe({ feed })}
${own.treaties.length === 0 ? "" : html`<p class="source">Each treaty as of the day beside its evidence, for many that of an archive of ${archiveYears}: what was signed, ratified or left after that day is not on file. “Ratified” stands here for every consent to be bound: ratification, acceptance, approval, accession, succession.</p>`}
${identityNote(record, participantId, context)}
${pageParts(partsOf(record, participantId, own, context))}`,
  };
}

/** What it did with treaties, one by one and by chapter, and how it voted on the way to them. */
function ownRows(record: SiteRecord, participantId: string) {
  return {
    treaties: rowsOf(record.participants, "participantId", participantId),
    chapters: rowsOf(record.participantChapters, "participantId", participantId),
    ballots: rowsOf(record.ballots, "participantId", participantId),
  };
}

function partsOf(
  record: SiteRecord,
  participantId: string,
  { treaties, chapters, ballots }: ReturnType<typeof ownRows>,
  context: PageContext,
): readonly PagePart[] {
  return [
    ...treatyParts(record, treaties, context),
    chapters.length === 0
      ? null
      : { id: "chapters", heading: "By chapter", content: chapterTable(chapters, context) },
    speedPart(record, participantId),
    ballots.length === 0
      ? null
      : {
          id: "votes",
          heading: "Votes on the way to treaties",
          content: html`<div class="wide">${voteTable(record, ballots, context)}</div>`,
        },
    companionPart(record, participantId, context),
    idealPointPart(record, participantId, context),
  ].filter((part) => part !== null);
}

/** `101 treaties joined, 12 signed but not ratified, 3 left.` What there is none of is not counted. */
function standingWords({ joined, signedOnly, left }: ParticipantStanding): string {
  const [first, ...others] = [
    [joined, "joined"] as const,
    [signedOnly, "signed but not ratified"] as const,
    [left, "left"] as const,
  ].filter(([number]) => number > 0);
  if (first === undefined) return "No treaty action is on file under this name.";
  const [number, words] = first;
  return `${counted(number, "treaty", "treaties")} ${words}${others.map(([more, what]) => `, ${formatCount(more)} ${what}`).join("")}.`;
}

function describe(
  record: SiteRecord,
  { participantId, kind, unGroup }: ParticipantStanding,
  { href }: PageContext,
): Html {
  const who = record.who.find((one) => one.participantId === participantId);
  const group =
    unGroup === null ? null : html`<a href="${href(regionPath(unGroup))}">${groupWords(unGroup)}</a>`;
  const until = who?.validTo == null ? null : `until ${formatDate(who.validTo)}`;
  const parts = [participantId, kindWords(kind), group, until].filter((part) => part !== null);
  return html`${parts.map((part, index) => html`${index === 0 ? "" : " · "}${part}`)}`;
}

function chapterTable(chapters: readonly ParticipantChapter[], { href }: PageContext): Html {
  return dataTable({
    id: "chapter-counts",
    caption: "Treaties on file by chapter of the Secretary-General’s collection",
    rows: chapters,
    columns: [
      {
        key: "chapter",
        label: "Chapter",
        isHeader: true,
        cell: ({ chapter, chapterTitle }) =>
          html`<a href="${href(chapterPath(chapter))}">${chapter}. ${chapterTitle}</a>`,
      },
      countColumn("joined", "Joined"),
      countColumn("signedOnly", "Signed only"),
      countColumn("treaties", "On file"),
    ],
  });
}

/** The roll calls in which it has a ballot, by day, with its vote. */
function ownVotes({ rollCalls }: SiteRecord, ballots: SiteRecord["ballots"]) {
  return ballots
    .flatMap(({ rollCallId, vote }) => {
      const rollCall = rollCalls.find((one) => one.rollCallId === rollCallId);
      return rollCall === undefined ? [] : [{ ...rollCall, vote }];
    })
    .sort((a, b) => compareText(a.notBefore, b.notBefore));
}

function voteTable(record: SiteRecord, ballots: SiteRecord["ballots"], { href }: PageContext): Html {
  return dataTable({
    id: "votes-on-treaties",
    caption: "Recorded votes on resolutions about a treaty",
    rows: ownVotes(record, ballots),
    columns: [
      {
        key: "symbol",
        label: "Vote on",
        isHeader: true,
        cell: (row) => html`<a href="${href(rollCallPath(row.rollCallId))}">${subjectWords(row)}</a>`,
      },
      {
        key: "treaty",
        label: "Treaty",
        isProse: true,
        cell: ({ treatyId }) =>
          treatyId === null
            ? "–"
            : html`<a href="${href(treatyPath(treatyId))}">${treatyName(record, treatyId)}</a>`,
      },
      { key: "date", label: "Date", cell: ({ notBefore, notAfter }) => days(notBefore, notAfter) },
      { key: "vote", label: "Vote", cell: ({ vote }) => voteMark(vote) },
      { key: "role", label: "What it did", isProse: true, cell: whatItDid },
    ],
  });
}

/** Of a vote on the whole: one on a part, an amendment or a motion did not do what the resolution did. */
function whatItDid({ kind, role, title }: RollCallSummary): string {
  return kindNote(kind) === null || kind === "unknown" ? (role ?? title ?? "–") : "Not on the whole text";
}
