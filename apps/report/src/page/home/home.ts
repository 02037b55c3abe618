import type { TreatyStanding } from "@depositary/analytics";
import { daysBetween } from "@depositary/model";
import type { Figure } from "../../chart/figure.js";
import { figureBlock } from "../../component/figure-block.js";
import { stylesheet } from "../../component/first-style.js";
import { forecastBlock } from "../../component/forecast-block.js";
import { howWeKnow } from "../../component/how-we-know.js";
import { participantChoice } from "../../component/participant-choice.js";
import { participantsTable } from "../../component/participants-table.js";
import { section } from "../../component/parts.js";
import { regionLinks } from "../../component/region-links.js";
import { sameAgeTable } from "../../component/same-age-table.js";
import { unknowns } from "../../component/unknowns.js";
import { curveFigure } from "../../figure/curve-figure.js";
import { forceFigure } from "../../figure/force-figure.js";
import { forecastFigure } from "../../figure/forecast-figure.js";
import { groupStandingFigure } from "../../figure/group-standing-figure.js";
import { mapFigure } from "../../figure/map-figure.js";
import { progressFigure } from "../../figure/progress-figure.js";
import { voteStandingFigure } from "../../figure/vote-standing-figure.js";
import { type Html, html } from "../../html/html.js";
import { focus } from "../../site/focus.js";
import { ofTreaty, treatyOf } from "../../site/look-up.js";
import type { Page, PageContext } from "../../site/page.js";
import { treatyPath } from "../../site/page-path.js";
import { lastDayOf } from "../../site/record/last-day.js";
import type { SiteRecord } from "../../site/record.js";
import { formatDate, unbroken } from "../../text/format-date.js";
import { consentNoun, consentWords, forceWords, lastEvidence, nameOf } from "../../text/standing-words.js";
import { countsLead } from "../counts-lead.js";
import { treatyCard } from "../treaty/treaty-card.js";
import { announced } from "./announced.js";
import { answer } from "./answer.js";
import { timelineList } from "./timeline-list.js";

const HORIZON_DAYS = 1461;

interface HomeFigures {
  readonly progress: Figure | null;
  readonly map: Figure;
  readonly instruments: Figure | null;
  readonly signatures: Figure | null;
  readonly force: Figure | null;
  readonly forecast: Figure | null;
  readonly vote: Figure | null;
  readonly groups: Figure | null;
}

/** The first page: the Convention against Cybercrime, answer first. */
export function homePage(record: SiteRecord): Page {
  const { treatyId } = focus;
  const standing = treatyOf(record, treatyId);
  const participants = ofTreaty(record.participants, treatyId);
  const noun = consentNoun(participants);
  const figures = homeFigures(record, noun);
  return {
    path: "index.html",
    title: `${nameOf(standing)}: who has signed and ratified – Depositary`,
    description: `${standing.signed} named signatories, ${consentWords(standing, noun)}; ${forceWords(standing)}. ${lastEvidence(standing, `${noun}s`)}`,
    section: "convention",
    hasPng: true,
    isPaintedAtOnce: true,
    card: treatyCard(record, treatyId),
    figures: Object.values(figures).filter((figure) => figure !== null),
    data: {
      standing,
      participants,
      evidence: ofTreaty(record.evidence, treatyId),
      groups: record.groups,
      voteByStanding: record.voteByStanding,
      sameAge: record.sameAge,
      timeline: record.timeline,
    },
    body: (context) => body(record, figures, context),
  };
}

function homeFigures(record: SiteRecord, noun: string): HomeFigures {
  const { treatyId } = focus;
  const comparatorIds = record.sameAge
    .filter(({ position }) => position > 0)
    .map(({ comparatorId }) => comparatorId);
  const choice = { treatyId, comparatorIds } as const;
  return {
    progress: progressFigure(record, treatyId),
    map: mapFigure(record, treatyId, noun),
    instruments: curveFigure(record, { ...choice, measure: "instruments", horizonDays: HORIZON_DAYS }),
    signatures: curveFigure(record, {
      ...choice,
      measure: "signatures",
      ...signatureSpan(record),
    }),
    force: forceFigure(record, treatyId),
    forecast: forecastFigure(record, treatyId),
    vote: voteStandingFigure(record, noun),
    groups: groupStandingFigure(record, treatyId, noun),
  };
}

/** From opening to the last day for signature; as far as the instruments where a day is not on file. */
function signatureSpan(record: SiteRecord) {
  const { openedOn, signatureClosesOn } = treatyOf(record, focus.treatyId);
  if (openedOn === null || signatureClosesOn === null) return { horizonDays: HORIZON_DAYS };
  const days = daysBetween(openedOn, signatureClosesOn);
  return {
    horizonDays: days,
    deadline: { days, label: `last day for signature, ${unbroken(formatDate(signatureClosesOn))}` },
  };
}

function body(record: SiteRecord, figures: HomeFigures, context: PageContext): Html {
  const { treatyId } = focus;
  const standing = treatyOf(record, treatyId);
  const block = (figure: Figure | null, isWide = false) =>
    figure === null ? null : figureBlock(figure, context, { isWide });
  const seen = lastDayOf([standing], treatyId);
  const forecast = forecastBlock(record, { treatyId, figure: figures.forecast, context });
  return html`${answer(record, treatyId, context)}
${figures.progress === null ? null : html`<section class="lead" aria-label="Progress">${figureBlock(figures.progress, context, { level: 2, isWide: true })}</section>`}
${stylesheet(context.href("style.css"))}${announced(record, context)}
${participantChoice({ participants: record.everyone, openedOn: standing.openedOn })}
${section("who", "Who has joined", block(figures.map, true), block(figures.groups), regionLinks(record, context))}
${section(
  "how-fast",
  "How fast, compared with others",
  block(figures.instruments),
  block(figures.signatures),
  block(figures.force),
  html`<div class="wide">${sameAgeTable(record, context)}</div>`,
)}
${forecast === null ? null : section("when", "When, and how sure", forecast)}
${figures.vote === null ? null : voteSection(figures.vote, context)}
${section("timeline", "What happened, and what comes", timelineList(record, seen, context))}
${section("counts", "Conflicting counts", countsLead(record, context))}
${participantSection(record, standing, context)}
${section("unknown", "What we do not know", unknowns(record, treatyId))}
${howWeKnow(record, treatyId, context)}`;
}

function voteSection(figure: Figure, context: PageContext): Html {
  return section(
    "vote",
    "How the signatories voted on the negotiation",
    figureBlock(figure, context),
    html`<p>Before it came an earlier vote, and members moved between the two: <a href="${context.href("votes/index.html#movement")}">who changed position, and each roll call by name</a>.</p>`,
  );
}

function participantSection(record: SiteRecord, standing: TreatyStanding, context: PageContext): Html {
  const { treatyId } = standing;
  return section(
    "participants-section",
    "Signatures and ratifications, one by one",
    html`<div class="wide">${participantsTable({
      caption: `Participants in the ${nameOf(standing)}. Dates are dates of signature and of deposit; an interval stands where the day is not known.`,
      participants: ofTreaty(record.participants, treatyId),
      rollCalls: ofTreaty(record.rollCalls, treatyId),
      ballots: record.ballots,
      context,
    })}</div>`,
    html`<p><a href="${context.href(`${treatyPath(treatyId)}#ledger`)}">Every action with its source</a>, one line each.</p>`,
  );
}
