import type { TreatyStanding } from "@depositary/analytics";
import { sourceLinks } from "../../component/source-links.js";
import { type Html, type HtmlValue, html } from "../../html/html.js";
import { ofTreaty, participantNames } from "../../site/look-up.js";
import type { PageContext } from "../../site/page.js";
import type { SiteRecord } from "../../site/record.js";
import { upperFirst } from "../../text/first-letter.js";
import { inForceChances, judgedWords } from "../../text/forecast-words.js";
import { formatDate } from "../../text/format-date.js";
import { counted, formatCount } from "../../text/format-number.js";
import { missingByRule, ruleWords } from "../../text/rule-words.js";
import { forceWords, isOnlyReported, missingWords } from "../../text/standing-words.js";

/** Null is left out. */
type Property = readonly [term: string, value: HtmlValue];

/** The rule of entry into force with what is counted and missing, and the days and numbers of a treaty. */
export function ruleList(record: SiteRecord, standing: TreatyStanding, context: PageContext): Html {
  const rows: readonly Property[] = [
    ...ruleRows(record, standing),
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

function ruleRows(record: SiteRecord, standing: TreatyStanding): readonly Property[] {
  const names = participantNames(record);
  const { rule, counted: instruments, threshold, thresholdMetOn, inForceOn } = standing;
  const isCounting = standing.actions > 0 && threshold !== null && inForceOn === null;
  return [
    ["Rule", rule === null ? "The clause is not on file." : upperFirst(ruleWords(rule, names))],
    [
      "Counted",
      isCounting && instruments !== null
        ? latest(standing, "counted", `${counted(instruments, "instrument")}${reported(standing)}`)
        : null,
    ],
    [inForceOn === null ? "Missing" : "By the list on file", missing(standing, names)],
    ["Threshold met", dated(thresholdMetOn)],
    inForceOn === null
      ? ["In force", upperFirst(forceWords(standing))]
      : ["In force since", dated(inForceOn)],
    ["May be in force", forecastLink(record, standing)],
  ];
}

/** The chances, which lead to their chart; null where nothing is forecast. */
function forecastLink(record: SiteRecord, { treatyId }: TreatyStanding): HtmlValue {
  const [forecast] = ofTreaty(record.forecasts, treatyId);
  const chances = forecast === undefined ? null : inForceChances(forecast);
  if (forecast === undefined || chances === null) return null;
  return html`<a href="#when">${judgedWords(forecast, record.day, upperFirst(chances))}</a>`;
}

/** The number that is missing, else in words what is. */
function missing(standing: TreatyStanding, names: ReadonlyMap<string, string>): HtmlValue {
  if (standing.actions === 0) return null;
  const number = latest(standing, "missing", missingWords(standing));
  return number ?? (standing.missing === null ? null : upperFirst(missingByRule(standing.missing, names)));
}

/** How many of those counted are known from reports alone. */
function reported(standing: TreatyStanding): string {
  const { consentedReported } = standing;
  if (consentedReported === 0) return "";
  return isOnlyReported(standing)
    ? ", reported, no deposit verified"
    : `, ${formatCount(consentedReported)} only reported`;
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
