import type { ParticipantChapter, ParticipantStanding, TreatyParticipant } from "@depositary/analytics";
import { actionNoun, compareText } from "@depositary/model";
import { countColumn } from "../../component/count-column.js";
import { dataTable, type TableColumn } from "../../component/data-table.js";
import { treatyColumn } from "../../component/name-columns.js";
import { days, gradeMark, section, voteMark } from "../../component/parts.js";
import { subscribe } from "../../component/subscribe.js";
import { participantFeed } from "../../feed/record-feeds.js";
import { type Html, html } from "../../html/html.js";
import { treatyName } from "../../site/look-up.js";
import type { Page, PageContext } from "../../site/page.js";
import { chapterPath, participantPath, regionPath, rollCallPath, treatyPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { rowsOf } from "../../site/rows-of.js";
import { formatDate } from "../../text/format-date.js";
import { counted, formatCount } from "../../text/format-number.js";
import { subjectWords } from "../../text/roll-call-words.js";
import { groupWords, kindWords, statusWords } from "../../text/words.js";
import { identityNote } from "./identity-note.js";
import { companionSection, idealPointSection, speedSection } from "./voting.js";

/** One participant: what it has signed and not ratified, what it joined and left, by chapter, and how it voted on the way. */
export function participantPage(record: SiteRecord, standing: ParticipantStanding): Page {
  const { participantId, name } = standing;
  const treaties = rowsOf(record.participants, "participantId", participantId);
  const chapters = rowsOf(record.participantChapters, "participantId", participantId);
  const feed = participantFeed(record, participantId);
  const ballots = rowsOf(record.ballots, "participantId", participantId);
  return {
    path: participantPath(participantId),
    title: `${name}: treaties signed and joined – Depositary`,
    description: standingWords(standing),
    section: "participants",
    figures: [],
    feed,
    data: {
      participant: standing,
      treaties,
      chapters,
      ballots,
      ratificationSpeed: rowsOf(record.ratificationSpeeds, "participantId", participantId)[0] ?? null,
      voteCompanions: rowsOf(record.voteCompanions, "participantId", participantId),
      idealPoints: rowsOf(record.idealPoints, "participantId", participantId),
    },
    body: (context) => html`<p class="kicker">${describe(record, standing, context)}</p>
<h1>${name}</h1>
<p class="standfirst">${standingWords(standing)}</p>
${subscribe({ feed })}
${treaties.length === 0 ? "" : html`<p class="source">As of the last evidence for each treaty, which for many is an archive of 2014 or 2015; the day is on each treaty’s page. “Ratified” stands here for every consent to be bound: ratification, acceptance, approval, accession, succession.</p>`}
${identityNote(record, participantId, context)}
${treatySections(record, treaties, context)}
${chapters.length === 0 ? "" : section("chapters", "By chapter", chapterTable(chapters, context))}
${speedSection(record, participantId)}
${ballots.length === 0 ? "" : section("votes", "Votes on the way to treaties", voteTable(record, ballots, context))}
${companionSection(record, participantId, context)}
${idealPointSection(record, participantId)}`,
  };
}

/** `101 treaties joined, 12 signed only, 3 left.` */
function standingWords({ joined, signedOnly, left }: ParticipantStanding): string {
  if (joined + signedOnly + left === 0) return "No treaty action is on file under this name.";
  const gone = left === 0 ? "" : `, ${formatCount(left)} left`;
  return `${counted(joined, "treaty", "treaties")} joined, ${formatCount(signedOnly)} signed but not ratified${gone}.`;
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

function treatySections(
  record: SiteRecord,
  treaties: readonly TreatyParticipant[],
  context: PageContext,
): readonly (Html | null)[] {
  const list = (id: string, heading: string, statuses: readonly string[]) => {
    const rows = treaties.filter(({ status }) => statuses.includes(status));
    if (rows.length === 0) return null;
    return section(
      id,
      `${heading}: ${formatCount(rows.length)}`,
      html`<div class="wide">${treatyTable(record, { id, heading, rows }, context)}</div>`,
    );
  };
  return [
    list("signed", "Signed but not ratified", ["signatory"]),
    list("joined", "Joined", ["contracting", "party", "provisional"]),
    list("left", "Left", ["withdrawn"]),
  ];
}

interface TreatyList {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly TreatyParticipant[];
}

function treatyTable(record: SiteRecord, { id, heading, rows }: TreatyList, context: PageContext): Html {
  const columns: readonly TableColumn<TreatyParticipant>[] = [
    { ...treatyColumn(record, context), isProse: true },
    { key: "number", label: "Number", cell: ({ treatyId }) => treatyId },
    {
      key: "signed",
      label: "Signed",
      cell: (row) => days(row.signedNotBefore, row.signedNotAfter),
      sort: ({ signedNotAfter }) => signedNotAfter,
    },
    {
      key: "consented",
      label: "Deposited",
      cell: (row) =>
        row.consentKind === null
          ? "–"
          : html`${days(row.consentedNotBefore, row.consentedNotAfter)} <span class="kind">${actionNoun(row.consentKind)}</span>`,
      sort: ({ consentedNotAfter }) => consentedNotAfter,
    },
    { key: "left", label: "Left", cell: ({ leftOn }) => days(leftOn, leftOn) },
    { key: "status", label: "Status", cell: ({ status }) => statusWords(status) },
    {
      key: "grade",
      label: "Evidence",
      cell: ({ consentGrade, signedGrade }) => gradeMark(consentGrade ?? signedGrade),
    },
  ];
  const used = columns.filter(({ key }) => !saysNothing(key, rows));
  const caption = `Treaties ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`;
  return dataTable({ id: `${id}-treaties`, caption, isSortable: true, rows, columns: used });
}

/** Whether a column is empty, or tells of signatories alone what the heading of their list says. */
function saysNothing(key: string, rows: readonly TreatyParticipant[]): boolean {
  if (key === "left") return rows.every(({ leftOn }) => leftOn === null);
  if (key === "consented") return rows.every(({ consentKind }) => consentKind === null);
  return key === "status" && rows.every(({ status }) => status === "signatory");
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

function voteTable(record: SiteRecord, ballots: SiteRecord["ballots"], { href }: PageContext): Html {
  const rows = ballots.flatMap((ballot) => {
    const rollCall = record.rollCalls.find(({ rollCallId }) => rollCallId === ballot.rollCallId);
    return rollCall === undefined ? [] : [{ ...rollCall, vote: ballot.vote }];
  });
  return dataTable({
    id: "votes-on-treaties",
    caption: "Recorded votes on resolutions about a treaty",
    rows: rows.sort((a, b) => compareText(a.notBefore, b.notBefore)),
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
      {
        key: "vote",
        label: "Vote",
        cell: ({ vote }) => voteMark(vote),
      },
      { key: "role", label: "What it did", cell: ({ role, title }) => role ?? title ?? "–" },
    ],
  });
}
