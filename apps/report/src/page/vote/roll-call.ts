import { type GroupVotes, type RollCallSummary, splitVotes, type VoteLists } from "@depositary/analytics";
import { compareNames, type Vote, votes } from "@depositary/model";
import { countColumn } from "../../component/count-column.js";
import { dataTable } from "../../component/data-table.js";
import { section, voteMark } from "../../component/parts.js";
import { voteCountColumns } from "../../component/vote-counts.js";
import { voteMap } from "../../component/vote-map.js";
import { type Html, html } from "../../html/html.js";
import { nameIn, ofRollCall, participantNames } from "../../site/look-up.js";
import type { Page } from "../../site/page.js";
import { rollCallPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { formatInterval } from "../../text/format-date.js";
import { kindNote, subjectWords, tallyWords } from "../../text/roll-call-words.js";
import { groupWords } from "../../text/words.js";
import { rollCallHead, rollCallSource } from "./roll-call-frame.js";

/** A roll call that is on no treaty: the tally, who voted how, by group, on the map. */
export function rollCallPage(record: SiteRecord, rollCall: RollCallSummary): Page {
  const { rollCallId } = rollCall;
  const subject = subjectWords(rollCall);
  const [joined] = ofRollCall(record.voteLists, rollCallId);
  if (joined === undefined) throw new Error(`no lists of votes on file for ${rollCallId}`);
  const lists = splitVotes(joined);
  const groups = ofRollCall(record.groupVotes, rollCallId);
  return {
    path: rollCallPath(rollCallId),
    title: `${subject}, ${formatInterval(rollCall)}: vote – Depositary`,
    description: tallyWords(rollCall),
    section: "votes",
    figures: [],
    data: { rollCall, votes: lists, groups },
    body: (context) => html`${rollCallHead(rollCall)}
${notes(rollCall)}
${rollCallSource(rollCall, record, context)}
${voteMap(lists, `Map of tiles by vote on ${subject}: ${tallyWords(rollCall)}`, participantNames(record))}
${section("by-vote", "By vote", html`<div class="by-vote">${votes.map((vote) => voteList(vote, lists, record))}</div>`)}
${section("by-group", "By regional group", groupTable(groups))}`,
  };
}

function notes(rollCall: RollCallSummary): Html {
  const lines = [
    rollCall.symbol === null
      ? "No resolution is on file for this roll call; its number is its place in the archive."
      : null,
    rollCall.title ?? (rollCall.symbol === null ? null : "What the resolution is about is not on file."),
    kindNote(rollCall.kind),
    rollCall.date === null
      ? "The day of the vote is not on file, only the days between which it lies."
      : null,
  ].filter((line) => line !== null);
  return html`${lines.map((line) => html`<p>${line}</p>\n`)}`;
}

function voteList(vote: Vote, lists: VoteLists, record: SiteRecord): Html | null {
  const own = lists[vote];
  if (own.length === 0) return null;
  const names = participantNames(record);
  const named = own.map((code) => nameIn(names, code)).sort(compareNames);
  return html`<div><h3>${voteMark(vote)} ${String(own.length)}</h3><p>${named.join(", ")}</p></div>
`;
}

function groupTable(groups: readonly GroupVotes[]): Html {
  return dataTable({
    id: "groups",
    caption: "Votes by the regional groups of today",
    rows: groups,
    columns: [
      { key: "group", label: "Group", isHeader: true, cell: ({ unGroup }) => groupWords(unGroup) },
      ...voteCountColumns,
      countColumn("members", "Members"),
    ],
  });
}
