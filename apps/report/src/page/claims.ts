import { type Claim, groupBy, verdicts } from "@depositary/model";
import { section } from "../component/parts.js";
import { sourceLinks } from "../component/source-links.js";
import { type Html, html } from "../html/html.js";
import type { Page, PageContext } from "../site/page.js";
import { lastSeenWithin } from "../site/record/last-day.js";
import type { SiteRecord } from "../site/record.js";
import { formatInterval, unbroken } from "../text/format-date.js";
import { counted, formatCount } from "../text/format-number.js";
import { confirmationWords, verdictWords } from "../text/words.js";
import { countsLead } from "./counts-lead.js";

/** A public statement taken apart: each claim, our verdict, and the evidence. */
export function claimsPage(record: SiteRecord): Page {
  return {
    path: "claims/index.html",
    title: "Claims, checked one by one – Depositary",
    description: `${counted(record.claims.length, "claim")} of a public statement on the Convention against Cybercrime, each with verdict and evidence.`,
    section: "claims",
    figures: [],
    data: { claims: record.claims },
    body: (context) => html`<h1>Claims, checked one by one</h1>
<p class="standfirst">${statementWords(record, context)}, taken apart and restated in our words. ${counted(record.claims.length, "claim")}: ${tallyWords(record.claims)}.</p>
<p>A verdict says what the evidence supports, not who is right. Evidence up to ${evidenceWords(record)}.</p>
<ol class="claims">${record.claims.map((claim) => claimItem(claim, record, context))}</ol>
${section("counts", "Conflicting counts", countsLead(record, context))}`,
  };
}

/** `5 true, 4 partly true`: the verdicts in the order of their kind. */
function tallyWords(claims: readonly Claim[]): string {
  const byVerdict = groupBy(claims, ({ verdict }) => verdict);
  return verdicts
    .flatMap((verdict) => {
      const number = byVerdict.get(verdict)?.length ?? 0;
      return number === 0 ? [] : [unbroken(`${formatCount(number)} ${verdictWords(verdict).toLowerCase()}`)];
    })
    .join(", ");
}

function evidenceWords({ standings, day }: SiteRecord): string {
  return unbroken(formatInterval(lastSeenWithin(standings) ?? { notBefore: day, notAfter: day }));
}

/** The statement as its source is cited, with its date. */
function statementWords({ claims, sources }: SiteRecord, { href }: PageContext): Html {
  const id = claims[0]?.statementSourceId;
  const source = sources.find(({ sourceId }) => sourceId === id);
  if (source === undefined) return html`A public statement`;
  return html`A public <a href="${href(`sources/index.html#${source.sourceId}`)}">${source.citation ?? `statement, ${source.publisher}`}</a>`;
}

function claimItem(claim: Claim, record: SiteRecord, context: PageContext): Html {
  return html`<li id="${claim.claimId}" class="claim">
<h2><span class="verdict ${claim.verdict}">${verdictWords(claim.verdict)}</span> ${claim.claim}</h2>
<p class="finding">${claim.finding}</p>
<p>${claim.evidence}</p>
${claim.nuance === null ? "" : html`<p class="nuance"><b>But:</b> ${claim.nuance}</p>`}
<p class="source">${claim.claimId} · the finding rests on ${confirmationWords(claim.confirmation)}; cited: ${sourceLinks(claim.sourceIds, record.sources, context)}</p>
</li>
`;
}
