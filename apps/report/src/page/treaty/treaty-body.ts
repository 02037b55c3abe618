import type { RollCallSummary, TreatyStanding } from "@depositary/analytics";
import { asOfControl } from "../../component/as-of.js";
import { figureBlock } from "../../component/figure-block.js";
import { forecastBlock } from "../../component/forecast-block.js";
import { howWeKnow, howWeKnowLink } from "../../component/how-we-know.js";
import { ledgerTable } from "../../component/ledger-table.js";
import { nextBlock } from "../../component/next-block.js";
import { participantChoice } from "../../component/participant-choice.js";
import { participantsTable } from "../../component/participants-table.js";
import { section } from "../../component/parts.js";
import { said } from "../../component/said.js";
import { subscribe } from "../../component/subscribe.js";
import { treatyFeed } from "../../feed/record-feeds.js";
import { treatyEvents } from "../../feed/treaty-events.js";
import { type Html, html } from "../../html/html.js";
import { nameIn, ofTreaty, participantNames } from "../../site/look-up.js";
import type { PageContext } from "../../site/page.js";
import { chapterPath, rollCallPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { datesInWords } from "../../text/forecast-words.js";
import { counted } from "../../text/format-number.js";
import { subjectOf } from "../../text/roll-call-words.js";
import { nameOf } from "../../text/standing-words.js";
import { nthTable } from "./nth-table.js";
import { ruleList } from "./rule-list.js";
import { statusLine } from "./status-line.js";
import type { TreatyFigures } from "./treaty-figures.js";

/** Letters of a name that is set smaller: official titles have up to four hundred. */
const LONG_NAME = 80;

export function treatyBody(
  record: SiteRecord,
  standing: TreatyStanding,
  figures: TreatyFigures,
  context: PageContext,
): Html {
  const { treatyId } = standing;
  const hasParticipants = ofTreaty(record.participants, treatyId).length > 0;
  const forecast = forecastBlock(record, { treatyId, figure: figures.forecast, context });
  const next = nextBlock(record, treatyId, context);
  return html`${heading(record, standing, context)}
${subscribe({ feed: treatyFeed(record, treatyId), events: treatyEvents(record, standing) })}
${hasParticipants ? asOfControl(standing, context) : ""}
${section("rule", standing.inForceOn === null && standing.rule !== null ? "The rule and what is missing" : "Entry into force", ruleList(record, standing, context))}
${overTime(record, standing, figures, context)}
${forecast === null ? "" : section("when", "When it may be in force", forecast)}
${next === null ? "" : section("next", "Who may be next", next)}
${participantSection(record, standing, context)}
${hasParticipants ? howWeKnow(record, treatyId, context) : ""}
${ledgerSection(record, treatyId, context)}
${disagreementSection(record, treatyId)}`;
}

function heading(record: SiteRecord, standing: TreatyStanding, { href }: PageContext): Html {
  const { treatyId, chapter, chapterTitle, title, shortTitle } = standing;
  const hasParticipants = ofTreaty(record.participants, treatyId).length > 0;
  const name = nameOf(standing);
  return html`<p class="kicker">${treatyId}${chapter === null || chapterTitle === null ? "" : html` · <a href="${href(chapterPath(chapter))}">Chapter ${chapter}, ${chapterTitle}</a>`}</p>
<h1${name.length > LONG_NAME ? html` class="long"` : ""}>${name}</h1>
<p class="standfirst"><span data-latest="status">${statusLine(record, standing)}</span>${hasParticipants ? html` ${howWeKnowLink}` : ""}</p>
${shortTitle === null ? "" : html`<p class="full-title">${title}</p>`}`;
}

function overTime(
  record: SiteRecord,
  { treatyId, openedOn }: TreatyStanding,
  figures: TreatyFigures,
  context: PageContext,
): Html | "" {
  if (figures.overTime.length === 0) return "";
  return section(
    "curve",
    "Over time",
    participantChoice({ participants: ofTreaty(record.participants, treatyId), openedOn }),
    figures.overTime.map((figure) => figureBlock(figure, context, { isWide: figure.name === "progress" })),
    nthTable(record, treatyId),
  );
}

function participantSection(record: SiteRecord, standing: TreatyStanding, context: PageContext): Html {
  const { treatyId } = standing;
  const participants = ofTreaty(record.participants, treatyId);
  const content =
    participants.length === 0
      ? html`<p>${whyNoParticipants(record, treatyId)}</p>`
      : html`${votesLine(ofTreaty(record.rollCalls, treatyId), context)}<div class="wide">${participantsTable(
          {
            caption: `Participants in the ${nameOf(standing)}.`,
            participants,
            rollCalls: ofTreaty(record.rollCalls, treatyId),
            ballots: record.ballots,
            spells: ofTreaty(record.spells, treatyId),
            context,
          },
        )}</div>`;
  return section("participants-section", "Participants", content);
}

function votesLine(rollCalls: readonly RollCallSummary[], { href }: PageContext): Html | "" {
  if (rollCalls.length === 0) return "";
  return html`<p>Recorded votes on its way: ${rollCalls.map((rollCall, index) => html`${index === 0 ? "" : ", "}<a href="${href(rollCallPath(rollCall.rollCallId))}">${subjectOf(rollCall)}</a>`)}.</p>
`;
}

function whyNoParticipants(record: SiteRecord, treatyId: string): string {
  return ofTreaty(record.ledger, treatyId).length === 0
    ? "No signature or instrument of this treaty is on file yet: the record of its depositary says who has joined it."
    : "No signature or instrument is on file. Who applies this text, or has acted on it in another way, stands in the ledger.";
}

/** Folded where the table of participants has said most of it. */
function ledgerSection(record: SiteRecord, treatyId: string, context: PageContext): Html | "" {
  const entries = ofTreaty(record.ledger, treatyId);
  const hasParticipants = ofTreaty(record.participants, treatyId).length > 0;
  if (entries.length === 0) return "";
  return section(
    "ledger-section",
    "The ledger",
    html`<details class="wide"${hasParticipants ? "" : html` open`}><summary>${counted(entries.length, "act")} on file, each with its source</summary>${ledgerTable(entries, context)}</details>`,
  );
}

function disagreementSection(record: SiteRecord, treatyId: string): Html | "" {
  const notes = ofTreaty(record.disagreements, treatyId);
  if (notes.length === 0) return "";
  const names = participantNames(record);
  return section(
    "disagreements",
    "Where sources differ",
    html`<ul class="plain">${notes.map(({ participantId, field, valueA, valueB, shown, reason }) => html`<li><b>${participantId === null ? "" : `${nameIn(names, participantId)}, `}${field}</b>: ${said(field, valueA)} or ${said(field, valueB)}. ${shown === null ? "Neither is shown." : html`Shown: ${said(field, shown)}.`} ${datesInWords(reason)}</li>`)}</ul>`,
  );
}
