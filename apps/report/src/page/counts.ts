import { countsTable } from "../component/counts-table.js";
import { figureBlock } from "../component/figure-block.js";
import { section } from "../component/parts.js";
import { printedCountFigure } from "../figure/printed-count-figure.js";
import { type Html, html } from "../html/html.js";
import { focus } from "../site/focus.js";
import { treatyOf } from "../site/look-up.js";
import type { Page, PageContext } from "../site/page.js";
import { treatyPath } from "../site/page-path.js";
import type { SiteRecord } from "../site/record.js";
import { lastEvidence, nameOf, signedWords } from "../text/standing-words.js";
import { countRange } from "./counts-lead.js";

/** Who printed which number of signatories, for which day, and why they differ. */
export function countsPage(record: SiteRecord): Page {
  const standing = treatyOf(record, focus.treatyId);
  const figure = printedCountFigure(record, focus.treatyId);
  return {
    path: "counts/index.html",
    title: `Conflicting counts of the ${nameOf(standing)} – Depositary`,
    description: `${countRange(record)} Who printed which, for which day, and why they differ.`,
    section: "convention",
    figures: figure === null ? [] : [figure],
    data: { standing, printedCounts: record.printedCounts },
    body: (
      context,
    ) => html`<p class="kicker"><a href="${context.href("index.html")}">${nameOf(standing)}</a></p>
<h1>Conflicting counts</h1>
<p class="standfirst">${countRange(record)} Known by name are ${signedWords(standing)}. ${lastEvidence(standing, "instruments")}</p>
${figure === null ? null : section("in-print", "In print and by name", figureBlock(figure, context))}
${section("why", "Why they differ", reasons(), html`<div class="wide">${countsTable(record.printedCounts, record, context)}</div>`)}
${section("limits", "What cannot be settled here", limits(context))}`,
  };
}

function reasons(): Html {
  return html`<ul class="plain">
<li>The day. Signatures come in one after the other, many of them on one day: a number is right for its hour.</li>
<li>The noun. An organisation that signs is no State, and an observer State no member of the United Nations; “signatories” counts them all.</li>
<li>The verb. To sign is not to ratify: a signatory is not bound, and counts towards nothing until its instrument is deposited.</li>
<li>The list. A number without names cannot be checked; rounded and early numbers live on in print.</li>
</ul>`;
}

function limits({ href }: PageContext): Html {
  return html`<p>Printed numbers and rows known by name are kept apart: only the latter are counted on this site. “By name then” counts those whose signature lies certainly on or before the day, and, where days are not known, as many as can lie there. A number above that may be right; who the others are is then not on file. <a href="${href(treatyPath(focus.treatyId))}">Every signature with its source</a>; <a href="${href("claims/index.html")}">a public statement checked claim by claim</a>.</p>`;
}
