import type { TreatyStanding } from "@depositary/analytics";
import type { Figure } from "../../chart/figure.js";
import { asOfControl } from "../../component/as-of.js";
import { figureBlock } from "../../component/figure-block.js";
import { forecastBlock } from "../../component/forecast-block.js";
import { howWeKnow, howWeKnowLink } from "../../component/how-we-know.js";
import { ledgerTable } from "../../component/ledger-table.js";
import { nextBlock } from "../../component/next-block.js";
import { participantChoice } from "../../component/participant-choice.js";
import { participantsTable } from "../../component/participants-table.js";
import { section } from "../../component/parts.js";
import { sourceLinks } from "../../component/source-links.js";
import { subscribe } from "../../component/subscribe.js";
import { treatyFeed } from "../../feed/record-feeds.js";
import { treatyEvents } from "../../feed/treaty-events.js";
import { conversionFigure } from "../../figure/conversion-figure.js";
import { curveFigure } from "../../figure/curve-figure.js";
import { depositFigure } from "../../figure/deposit-figure.js";
import { forecastFigure } from "../../figure/forecast-figure.js";
import { progressFigure } from "../../figure/progress-figure.js";
import { type Html, type HtmlValue, html } from "../../html/html.js";
import { focus } from "../../site/focus.js";
import { ofTreaty, participantNames, treatyOf } from "../../site/look-up.js";
import type { Page, PageContext } from "../../site/page.js";
import type { SiteRecord } from "../../site/record.js";
import { formatDate } from "../../text/format-date.js";
import { counted, formatCount } from "../../text/format-number.js";
import { ruleWords } from "../../text/rule-words.js";
import { consentNoun, forceWords, lastEvidence, missingWords, nameOf } from "../../text/standing-words.js";
import { upperFirst } from "../../text/upper-first.js";
import { nthTable } from "./nth-table.js";
import { countsLine, treatyCard } from "./treaty-card.js";

const LONGEST_HORIZON_DAYS = 3653;

/** One treaty: status, rule and what is missing, counts, curves, participants, ledger. */
export function treatyPage(record: SiteRecord, treatyId: string): Page {
  const standing = treatyOf(record, treatyId);
  const participants = ofTreaty(record.participants, treatyId);
  const figures = figuresOf(record, treatyId);
  return {
    path: `treaty/${treatyId}/index.html`,
    title: `${nameOf(standing)} (${treatyId}) – Depositary`,
    description: statusLine(record, standing),
    section: "treaties",
    figures: [...figures.overTime, figures.forecast].filter((figure) => figure !== null),
    hasPng: treatyId === focus.treatyId,
    ...(participants.length === 0 ? {} : { card: treatyCard(record, treatyId) }),
    feed: treatyFeed(record, treatyId),
    events: treatyEvents(standing),
    data: {
      standing,
      participants,
      evidence: ofTreaty(record.evidence, treatyId),
      ledger: ofTreaty(record.ledger, treatyId),
      next: ofTreaty(record.nextStates, treatyId),
    },
    body: (context) => body(record, standing, figures, context),
  };
}

/** Where the treaty stands, and as of when. */
function statusLine(record: SiteRecord, standing: TreatyStanding): string {
  const participants = ofTreaty(record.participants, standing.treatyId);
  const counts = countsLine(standing, participants);
  if (standing.actions === 0) return counts;
  const seen = ofTreaty(record.ledger, standing.treatyId).map(({ lastSeen }) => lastSeen);
  const evidence =
    participants.length === 0
      ? `Last evidence: ${formatDate(seen.reduce((a, b) => (b > a ? b : a), ""))}.`
      : lastEvidence(standing, `${consentNoun(participants)}s`);
  return `${counts} ${evidence}`;
}

interface TreatyFigures {
  readonly overTime: readonly Figure[];
  readonly forecast: Figure | null;
}

function figuresOf(record: SiteRecord, treatyId: string): TreatyFigures {
  const conversion = conversionFigure(record, treatyId);
  const curves = (["instruments", "signatures"] as const).map((measure) =>
    curveFigure(record, { treatyId, comparatorIds: [], measure, horizonDays: horizonOf(record, treatyId) }),
  );
  const standing = treatyOf(record, treatyId);
  const progress = standing.actions > 0 ? progressFigure(record, treatyId) : null;
  return {
    overTime: [progress, ...curves, depositFigure(record, treatyId), conversion].filter(
      (figure) => figure !== null,
    ),
    forecast: forecastFigure(record, treatyId),
  };
}

function horizonOf(record: SiteRecord, treatyId: string): number {
  const days = ofTreaty(record.curves, treatyId).map((step) => step.days);
  return Math.min(LONGEST_HORIZON_DAYS, Math.max(366, ...days) * 1.05);
}

function body(
  record: SiteRecord,
  standing: TreatyStanding,
  figures: TreatyFigures,
  context: PageContext,
): Html {
  const { treatyId } = standing;
  const participants = ofTreaty(record.participants, treatyId);
  const entries = ofTreaty(record.ledger, treatyId);
  const rollCalls = ofTreaty(record.rollCalls, treatyId);
  const folder = `treaty/${treatyId}/`;
  const notes = ofTreaty(record.disagreements, treatyId);
  const forecast = forecastBlock(record, { treatyId, figure: figures.forecast, context, folder });
  const next = nextBlock(record, treatyId, context);
  return html`<p class="kicker">${treatyId}${standing.chapterTitle === null ? "" : html` · <a href="${context.href(`chapter/${standing.chapter}/index.html`)}">Chapter ${standing.chapter}, ${standing.chapterTitle}</a>`}</p>
<h1>${nameOf(standing)}</h1>
<p class="standfirst"><span data-latest="status">${statusLine(record, standing)}</span>${participants.length === 0 ? "" : html` ${howWeKnowLink}`}</p>
${standing.shortTitle === null ? "" : html`<p class="full-title">${standing.title}</p>`}
${subscribe({ feed: treatyFeed(record, treatyId), events: treatyEvents(standing) })}
${participants.length === 0 ? "" : asOfControl(standing, context)}
${section("rule", standing.inForceOn === null ? "The rule and what is missing" : "Entry into force", ruleList(record, standing, context))}
${
  figures.overTime.length === 0
    ? ""
    : section(
        "curve",
        "Over time",
        participantChoice({ participants, openedOn: standing.openedOn }),
        figures.overTime.map((figure) =>
          figureBlock(figure, context, { folder, isWide: figure.name === "progress" }),
        ),
        nthTable(record, treatyId),
      )
}
${forecast === null ? "" : section("when", "When it may be in force", forecast)}
${next === null ? "" : section("next", "Who may be next", next)}
${
  participants.length === 0
    ? section(
        "participants-section",
        "Participants",
        html`<p>${entries.length === 0 ? "No participants of this treaty are on file yet. Its rule and dates are here because it is a measure for others." : "No signature or instrument is on file. Who applies this text, or has acted on it in another way, stands in the ledger."}</p>`,
      )
    : section(
        "participants-section",
        "Participants",
        html`<div class="wide">${participantsTable({ caption: `Participants in the ${nameOf(standing)}`, participants, rollCalls, ballots: record.ballots, spells: ofTreaty(record.spells, treatyId), context })}</div>`,
      )
}
${participants.length === 0 ? "" : howWeKnow(record, treatyId, context)}
${entries.length === 0 ? "" : section("ledger-section", "The ledger", html`<div class="wide">${ledgerTable(entries, context)}</div>`)}
${notes.length === 0 ? "" : section("disagreements", "Where sources differ", html`<ul class="plain">${notes.map(({ field, valueA, valueB, shown, reason }) => html`<li><b>${field}</b>: ${valueA} or ${valueB}. ${shown === null ? "Neither is shown." : `Shown: ${shown}.`} ${reason}</li>`)}</ul>`)}`;
}

function ruleList(record: SiteRecord, standing: TreatyStanding, context: PageContext): Html {
  const names = participantNames(record);
  const rows: readonly (readonly [string, HtmlValue])[] = [
    ["Rule", standing.rule === null ? "The clause is not on file." : ruleWords(standing.rule, names)],
    [
      "Counted",
      standing.actions === 0 || standing.counted === null || standing.inForceOn !== null
        ? null
        : latest(standing, "counted", counted(standing.counted, "instrument")),
    ],
    [
      "Missing",
      standing.actions === 0
        ? null
        : (latest(standing, "missing", missingWords(standing)) ??
          (standing.missing === null ? null : ruleWords(standing.missing, names))),
    ],
    ["Threshold met", dated(standing.thresholdMetOn)],
    [
      standing.inForceOn === null ? "In force" : "In force since",
      standing.inForceOn === null ? upperFirst(forceWords(standing)) : dated(standing.inForceOn),
    ],
    ["Concluded", place(dated(standing.concludedOn), standing.concludedAt)],
    ["Opened for signature", dated(standing.openedOn)],
    ["Signature closes", dated(standing.signatureClosesOn)],
    ["Signatories, as printed", printed(standing.signatoriesPrinted, standing.asAt)],
    ["Parties, as printed", printed(standing.partiesPrinted, standing.asAt)],
    ["Depositary", standing.depositary],
    ["Source", sourceLinks([standing.sourceId], record.sources, context)],
  ];
  return html`<dl class="properties">${rows
    .filter(([, value]) => value !== null)
    .map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>\n`)}</dl>`;
}

/** Words that the choice of a past day replaces, where it can: while the number asked for is not reached. */
function latest({ remaining }: TreatyStanding, name: string, words: string | null): HtmlValue {
  if (words === null || remaining === null || remaining === 0) return words;
  return html`<span data-latest="${name}">${words}</span>`;
}

function dated(date: string | null): HtmlValue {
  return date === null ? null : html`<time datetime="${date}">${formatDate(date)}</time>`;
}

function place(date: HtmlValue, where: string | null): HtmlValue {
  return date === null ? null : where === null ? date : html`${date}, ${where}`;
}

function printed(value: number | null, asAt: string | null): HtmlValue {
  if (value === null) return null;
  return `${formatCount(value)}${asAt === null ? "" : `, as at ${formatDate(asAt)}`}`;
}
