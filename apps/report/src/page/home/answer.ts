import type { TreatyStanding } from "@depositary/analytics";
import { howWeKnowLink } from "../../component/how-we-know.js";
import { type Html, html } from "../../html/html.js";
import { ofTreaty, treatyOf } from "../../site/look-up.js";
import type { PageContext } from "../../site/page.js";
import { treatyPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { upperFirst } from "../../text/first-letter.js";
import { inForceChances } from "../../text/forecast-words.js";
import { formatDate } from "../../text/format-date.js";
import { counted, formatCount } from "../../text/format-number.js";
import {
  consentEvidence,
  consentNoun,
  consentWords,
  forceClause,
  isOnlyReported,
  lastEvidence,
  missingWords,
  nameOf,
  signatureEvidence,
  signedWords,
} from "../../text/standing-words.js";

/** The answer: how many, of how many, in force or not, how sure and as of when. */
export function answer(record: SiteRecord, treatyId: string, { href }: Pick<PageContext, "href">): Html {
  const standing = treatyOf(record, treatyId);
  const noun = consentNoun(ofTreaty(record.participants, treatyId));
  const { threshold, signed, consented, consentedVerified, consentedReported, remaining } = standing;
  const isReported = isOnlyReported(standing);
  return html`<div class="answer wide">
<p class="kicker"><a href="${href(treatyPath(treatyId))}">${treatyId}</a> · United Nations ${nameOf(standing)}</p>
<h1>${headline(record, treatyId)}</h1>
<p class="standfirst">${counted(signed, "named signatory", "named signatories")} (${signedWords(standing)}) and ${consentWords(standing, noun)}${threshold === null ? "" : ` of the ${formatCount(threshold)} needed`}; ${forceClause(standing, "the Convention")}. <strong>${lastEvidence(standing, `${noun}s`)}</strong>${isReported ? " Dates of deposit are not verified." : ""} ${howWeKnowLink}</p>
<dl class="facts">
<div><dt>Signed</dt><dd><b>${formatCount(signed)}</b> <span>named on file${evidenceNote(signatureEvidence(standing))}</span></dd></div>
<div><dt>${isReported ? `Reported ${noun}s` : `${upperFirst(noun)}s`}</dt><dd><b>${formatCount(consented)}</b> <span>${consentedReported > 0 ? `${formatCount(consentedVerified)} verified with the depositary` : "read from the depositary’s record"}${evidenceNote(consentEvidence(standing))}</span></dd></div>
<div><dt>Still missing</dt><dd><b>${remaining === null ? "–" : formatCount(remaining)}</b> <span>${threshold === null || standing.rule === null ? "" : `of ${standing.rule.split(";")[0]}`}</span></dd></div>
<div><dt>In force</dt><dd><b>${standing.inForceOn === null ? "No" : "Yes"}</b>${standing.inForceOn === null ? "" : html` <span>since ${formatDate(standing.inForceOn)}</span>`}${forecastNote(record, treatyId)}</dd></div>
</dl>
</div>
`;
}

/** Null where the treaty is in force or nothing is forecast. */
function forecastNote(record: SiteRecord, treatyId: string): Html | null {
  const [forecast] = ofTreaty(record.forecasts, treatyId);
  const words = forecast === undefined ? null : inForceChances(forecast);
  return words === null ? null : html` <span>Forecast: ${words}. <a href="#when">How sure?</a></span>`;
}

function headline(record: SiteRecord, treatyId: string): string {
  const standing = treatyOf(record, treatyId);
  const missing = missingWords(standing);
  const words = `${formatCount(standing.signed)} have signed. ${ratifiedWords(standing)}.${missing === null ? "" : ` ${missing}.`}`;
  return words.replace(/(\d) /g, "$1\u00a0");
}

/** `3 are reported to have ratified`, `4 have ratified (3 only reported)`. */
function ratifiedWords(standing: TreatyStanding): string {
  const { consented, consentedReported } = standing;
  const count = formatCount(consented);
  if (isOnlyReported(standing)) return `${count} ${consented === 1 ? "is" : "are"} reported to have ratified`;
  const reported = consentedReported === 0 ? "" : ` (${formatCount(consentedReported)} only reported)`;
  return `${count} ${consented === 1 ? "has" : "have"} ratified${reported}`;
}

function evidenceNote(date: string | null): string {
  return date === null ? "" : `, last evidence ${date}`;
}
