import type { NamedBallot, RollCallSummary } from "@depositary/analytics";
import { votes } from "@depositary/model";
import { dataTable } from "../../component/data-table.js";
import { figureBlock } from "../../component/figure-block.js";
import { participantColumn } from "../../component/name-columns.js";
import { section, voteMark } from "../../component/parts.js";
import { groupVotesFigure } from "../../figure/group-votes-figure.js";
import { type Html, html } from "../../html/html.js";
import { ofRollCall } from "../../site/look-up.js";
import type { Page, PageContext } from "../../site/page.js";
import { rollCallPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { formatInterval } from "../../text/format-date.js";
import { kindNote, subjectWords, tallyWords, voteOnWords } from "../../text/roll-call-words.js";
import { groupWords, voteWords } from "../../text/words.js";
import { rollCallHead, rollCallSource } from "./roll-call-frame.js";

/** A roll call on a resolution about a treaty: the tally, by group as a chart, and in full by name. */
export function treatyVotePage(record: SiteRecord, rollCall: RollCallSummary): Page {
  const { rollCallId } = rollCall;
  const note = kindNote(rollCall.kind);
  const groups = ofRollCall(record.groupVotes, rollCallId);
  const ballots = ofRollCall(record.ballots, rollCallId);
  const figure = groupVotesFigure(rollCall, groups);
  return {
    path: rollCallPath(rollCallId),
    title: `${voteOnWords(rollCall)}, ${formatInterval(rollCall)} – Depositary`,
    description: tallyWords(rollCall),
    section: "votes",
    figures: [figure],
    data: { rollCall, groups, ballots },
    body: (context) => html`${rollCallHead(rollCall)}
${rollCall.title === null ? "" : html`<p class="full-title">${rollCall.title}</p>`}
${note === null ? "" : html`<p>${note}</p>\n`}${rollCall.role === null ? "" : html`<p>${roleWords(rollCall.role)}</p>`}
${rollCallSource(rollCall, record, context)}
${section("by-group", "By regional group", figureBlock(figure, context))}
${section("by-vote", "By vote", html`<div class="by-vote">${votes.map((vote) => voteList(vote, ballots))}</div>`)}
${section("by-name", "By name", ballotTable(subjectWords(rollCall), ballots, context))}`,
  };
}

function ballotTable(subject: string, ballots: readonly NamedBallot[], context: PageContext): Html {
  return dataTable({
    id: "ballots",
    caption: `Every member’s vote on ${subject}`,
    isListed: true,
    isSortable: true,
    rows: ballots,
    columns: [
      participantColumn(context, { key: "name", label: "Member" }),
      {
        key: "vote",
        label: "Vote",
        cell: ({ vote }) => voteMark(vote),
      },
      ...(ballots.some(({ intendedVote }) => intendedVote !== null)
        ? [
            {
              key: "intended",
              label: "Later said to have intended",
              cell: ({ intendedVote }: NamedBallot) =>
                intendedVote === null ? "–" : voteWords(intendedVote),
            },
          ]
        : []),
      { key: "group", label: "Group", cell: ({ unGroup }) => (unGroup === null ? "–" : groupWords(unGroup)) },
    ],
  });
}

/** A vote on launching a negotiation is no vote on its text; a vote on adopting the text is. */
function roleWords(role: string): string {
  const isAdoption = role.startsWith("Adopted the ");
  return `${role}.${isAdoption ? "" : " The vote was on this resolution, not on the text of a convention."}`;
}

function voteList(vote: NamedBallot["vote"], ballots: readonly NamedBallot[]): Html | null {
  const own = ballots.filter((ballot) => ballot.vote === vote);
  if (own.length === 0) return null;
  return html`<div><h3>${voteMark(vote)} ${String(own.length)}</h3><p>${own.map(({ name }) => name).join(", ")}</p></div>
`;
}
