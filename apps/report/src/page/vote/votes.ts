import type { Figure } from "../../chart/figure.js";
import { figureBlock } from "../../component/figure-block.js";
import { type PagePart, pageParts } from "../../component/page-parts.js";
import { participantChoice } from "../../component/participant-choice.js";
import { idealPointFigure } from "../../figure/ideal-point-figure.js";
import { movementFigure } from "../../figure/movement-figure.js";
import { sessionStripFigure } from "../../figure/session-strip-figure.js";
import { voteStandingFigure } from "../../figure/vote-standing-figure.js";
import { type Html, type HtmlValue, html } from "../../html/html.js";
import { ballotFilePath } from "../../site/ballot-file.js";
import { focus } from "../../site/focus.js";
import { ofTreaty } from "../../site/look-up.js";
import type { Page, PageContext } from "../../site/page.js";
import type { SiteRecord } from "../../site/record.js";
import { formatInterval } from "../../text/format-date.js";
import { counted } from "../../text/format-number.js";
import { consentNoun } from "../../text/standing-words.js";
import { alikeTable, coverageTable, opposedTable, votesAndStandingTable } from "./joined-tables.js";
import { sessionList } from "./session-list.js";
import { resolutionTable, rollCallTable } from "./way-tables.js";

/** The way through the General Assembly: each resolution and how it was adopted, each roll call, and who moved. */
export function votesPage(record: SiteRecord): Page {
  const figures = voteFigures(record);
  return {
    path: "votes/index.html",
    title: "Votes on the way to the Convention – Depositary",
    description:
      "Each resolution and how it was adopted, each roll call by name and by group, and who changed position.",
    section: "votes",
    figures: Object.values(figures).filter((figure) => figure !== null),
    data: {
      resolutions: record.resolutions,
      rollCalls: ofTreaty(record.rollCalls, focus.treatyId),
      movement: record.movement,
      voteByStanding: record.voteByStanding,
      voteStandings: record.voteStandings,
      idealPoints: record.idealPointStandings,
      signatureFit: record.signatureFit,
      signedAlike: record.signedAlike,
      coverage: record.coverage,
    },
    body: (context) => html`<h1>Votes on the way to the Convention</h1>
<p class="standfirst">${wayWords(record)} An adoption without a vote has no list of names, and none is made up here.</p>
${pageParts(partsOf(record, figures, context))}`,
  };
}

function partsOf(record: SiteRecord, figures: VoteFigures, context: PageContext): readonly PagePart[] {
  return [
    {
      id: "resolutions-section",
      heading: "How each resolution was adopted",
      content: html`<div class="wide">${resolutionTable(record, context)}</div>
${rollCallTable(ofTreaty(record.rollCalls, focus.treatyId), context)}`,
    },
    ...joined(record, figures, context),
    { id: "explore", heading: "Who votes with whom", content: explorePlace(context) },
    { id: "sessions", heading: "Every roll call on file, by session", content: sessionList(record, context) },
  ];
}

/** How the negotiation was begun and ended, with the tallies that are on file. */
function wayWords({ rollCalls }: SiteRecord): string {
  const [first, launch] = [focus.firstVote, focus.launchVote].map((id) => {
    const rollCall = rollCalls.find(({ rollCallId }) => rollCallId === id);
    if (rollCall === undefined) return "in a recorded vote";
    const { yes, no, abstain } = rollCall;
    return `by ${yes} votes to ${no} with ${counted(abstain, "abstention")} (${formatInterval(rollCall)})`;
  });
  return `The General Assembly asked States for their views on cybercrime ${first} and launched the negotiation ${launch}; its modalities and its text were adopted without a vote.`;
}

interface VoteFigures {
  readonly movement: Figure | null;
  readonly standing: Figure | null;
  readonly points: Figure | null;
  readonly strips: Figure | null;
}

function voteFigures(record: SiteRecord): VoteFigures {
  const [first, second] = [focus.firstVote, focus.launchVote].map((id) =>
    record.rollCalls.find(({ rollCallId }) => rollCallId === id),
  );
  return {
    movement: first && second ? movementFigure(record.movement, first, second) : null,
    standing: voteStandingFigure(record, consentNoun(ofTreaty(record.participants, focus.treatyId))),
    points: idealPointFigure(record),
    strips: sessionStripFigure(record),
  };
}

function explorePlace({ href }: PageContext): Html {
  return html`<p>Agreement is the mean over the contested roll calls of both: 1 for the same vote, ½ where one of the two abstained, 0 for opposite votes. It depends on what was put to the vote: voting alike is not alliance, and sessions are not alike.</p>
<div data-explore-votes="${href(ballotFilePath)}"></div>
<script src="${href("explore-votes.js")}" defer></script>`;
}

/** What votes have to do with each other and with who has joined. */
function joined(
  record: SiteRecord,
  { movement, standing, points, strips }: VoteFigures,
  context: PageContext,
): readonly PagePart[] {
  const block = (figure: Figure) => figureBlock(figure, context);
  const part = (id: string, heading: string, ...content: readonly HtmlValue[]): PagePart | null =>
    content.every((one) => one === null) ? null : { id, heading, content };
  return [
    part("movement-section", "Who changed position", movement && block(movement)),
    standing &&
      part(
        "vote-and-signature-section",
        "Vote and signature",
        block(standing),
        votesAndStandingTable(record, context),
      ),
    part(
      "opposed",
      "Voted no on the way, signed or joined the treaty",
      html`<p>A vote against a mandate is not a vote against the text that came of it, and joining later is no contradiction.</p>`,
      html`<div class="wide">${opposedTable(record, context)}</div>`,
    ),
    points &&
      part(
        "positions",
        "Where members stand",
        participantChoice({ participants: record.idealPointStandings, openedOn: null }),
        block(points),
        strips && block(strips),
      ),
    part("alike", "Who signs alike", alikeTable(record, context)),
    part("coverage-section", "How much of the world", coverageTable(record, context)),
  ].filter((one) => one !== null);
}
