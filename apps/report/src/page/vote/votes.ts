import type { RollCallSummary } from "@depositary/analytics";
import { dataTable } from "../../component/data-table.js";
import { figureBlock } from "../../component/figure-block.js";
import { participantChoice } from "../../component/participant-choice.js";
import { days, section } from "../../component/parts.js";
import { sourceLinks } from "../../component/source-links.js";
import { idealPointFigure } from "../../figure/ideal-point-figure.js";
import { movementFigure } from "../../figure/movement-figure.js";
import { sessionStripFigure } from "../../figure/session-strip-figure.js";
import { voteStandingFigure } from "../../figure/vote-standing-figure.js";
import { type Html, html } from "../../html/html.js";
import { ballotFilePath } from "../../site/ballot-file.js";
import { focus } from "../../site/focus.js";
import { ofTreaty } from "../../site/look-up.js";
import type { Page, PageContext } from "../../site/page.js";
import type { SiteRecord } from "../../site/record.js";
import { rowsOf } from "../../site/rows-of.js";
import { counted, formatCount } from "../../text/format-number.js";
import { consentNoun } from "../../text/standing-words.js";
import { alikeTable, coverageTable, opposedTable, votesAndStandingTable } from "./joined-tables.js";

/** The way through the General Assembly: each resolution and how it was adopted, each roll call, and who moved. */
export function votesPage(record: SiteRecord): Page {
  const rollCalls = ofTreaty(record.rollCalls, focus.treatyId);
  const first = record.rollCalls.find(({ rollCallId }) => rollCallId === focus.firstVote);
  const second = record.rollCalls.find(({ rollCallId }) => rollCallId === focus.launchVote);
  const movement = first && second ? movementFigure(record.movement, first, second) : null;
  const points = idealPointFigure(record);
  const strips = sessionStripFigure(record);
  const standing = voteStandingFigure(record, consentNoun(ofTreaty(record.participants, focus.treatyId)));
  return {
    path: "votes/index.html",
    title: "Votes on the way to the Convention – Depositary",
    description:
      "Each resolution and how it was adopted, each roll call by name and by group, and who changed position.",
    section: "votes",
    figures: [movement, standing, points, strips].filter((figure) => figure !== null),
    data: {
      resolutions: record.resolutions,
      rollCalls,
      movement: record.movement,
      voteByStanding: record.voteByStanding,
      voteStandings: record.voteStandings,
      idealPoints: record.idealPointStandings,
      signatureFit: record.signatureFit,
      signedAlike: record.signedAlike,
      coverage: record.coverage,
    },
    body: (context) => {
      const alike = alikeTable(record, context);
      const coverage = coverageTable(record);
      return html`<h1>Votes on the way to the Convention</h1>
<p class="standfirst">The negotiation was asked for and launched by recorded votes; its modalities and its text were adopted without a vote. An adoption without a vote has no list of names, and none is made up here.</p>
${section(
  "resolutions-section",
  "How each resolution was adopted",
  dataTable({
    id: "resolutions",
    caption: "Resolutions on file for the Convention, by date",
    rows: record.resolutions,
    columns: [
      { key: "symbol", label: "Resolution", isHeader: true, cell: ({ symbol }) => symbol },
      { key: "date", label: "Adopted", cell: ({ adoptedOn }) => days(adoptedOn, adoptedOn) },
      { key: "adoption", label: "How", cell: ({ adoption }) => adoption },
      { key: "role", label: "What it did", isProse: true, cell: ({ role, title }) => role ?? title },
      {
        key: "source",
        label: "Source",
        cell: ({ sourceId }) => sourceLinks([sourceId], record.sources, context),
      },
    ],
  }),
)}
${section(
  "roll-calls-section",
  "Roll calls",
  dataTable({
    id: "roll-calls",
    caption: "Recorded votes on file, with the tally as printed",
    rows: rollCalls,
    columns: [
      {
        key: "symbol",
        label: "Vote on",
        isHeader: true,
        cell: ({ rollCallId, symbol }) =>
          html`<a href="${context.href(`vote/${rollCallId}/index.html`)}">${symbol ?? rollCallId}</a>`,
      },
      { key: "date", label: "Date", cell: ({ notBefore, notAfter }) => days(notBefore, notAfter) },
      { key: "yes", label: "Yes", isNumber: true, cell: ({ yes }) => formatCount(yes) },
      { key: "no", label: "No", isNumber: true, cell: ({ no }) => formatCount(no) },
      { key: "abstain", label: "Abstained", isNumber: true, cell: ({ abstain }) => formatCount(abstain) },
      {
        key: "notVoting",
        label: "Did not vote",
        isNumber: true,
        cell: ({ notVoting }) => (notVoting === null ? "–" : formatCount(notVoting)),
      },
    ],
  }),
)}
${section(
  "explore",
  "Who votes with whom",
  html`<p>Agreement is the mean over the contested roll calls of both: 1 for the same vote, ½ where one of the two abstained, 0 for opposite votes. It depends on what was put to the vote: voting alike is not alliance, and sessions are not alike.</p>
<div data-explore-votes="${context.href(ballotFilePath)}"></div>
<script src="${context.href("explore-votes.js")}" defer></script>`,
)}
${section("sessions", "Every roll call on file, by session", sessions(record, context))}
${movement === null ? "" : section("movement-section", "Who changed position", figureBlock(movement, context, { folder: "votes/" }))}
${standing === null ? "" : section("vote-and-signature-section", "Vote and signature", figureBlock(standing, context, { folder: "votes/" }), votesAndStandingTable(record, context))}
${section("opposed", "Voted no on the way, joined the treaty", html`<p>A vote against a mandate is not a vote against the text that came of it, and joining later is no contradiction.</p>`, html`<div class="wide">${opposedTable(record, context)}</div>`)}
${points === null ? "" : section("positions", "Where members stand", participantChoice({ participants: record.idealPointStandings, openedOn: null }), figureBlock(points, context, { folder: "votes/" }), strips === null ? null : figureBlock(strips, context, { folder: "votes/" }))}
${alike === null ? "" : section("alike", "Who signs alike", alike)}
${coverage === null ? "" : section("coverage-section", "How much of the world", coverage)}`;
    },
  };
}

/** A link to every roll call, two clicks from anywhere; a session is opened on request. */
function sessions(record: SiteRecord, { href }: PageContext): Html {
  const numbers = [...new Set(record.rollCalls.map(({ session }) => session))];
  return html`<p>${counted(record.rollCalls.length, "recorded vote")} in ${counted(numbers.length, "session")}, each with who voted how. Numbers are those of the resolutions; a roll call without one on file has its place in the list.</p>
<div class="sessions">${numbers.map((session) => {
    const rollCalls = rowsOf(record.rollCalls, "session", session);
    return html`<details><summary>Session ${session}: ${formatCount(rollCalls.length)}</summary>
<p><a href="${href(`votes/${session}/index.html`)}">As a table</a></p>
<p>${rollCalls.map(
      (rollCall) =>
        html`<a href="${href(`vote/${rollCall.rollCallId}/index.html`)}">${shortSubject(rollCall)}</a> `,
    )}</p></details>
`;
  })}</div>`;
}

function shortSubject({ symbol, rollCallId }: RollCallSummary): string {
  return symbol?.replace("A/RES/", "") ?? rollCallId.replace(/^GA-[^-]+-/, "");
}
