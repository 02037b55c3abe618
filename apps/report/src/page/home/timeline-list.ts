import type { TimelineEvent } from "@depositary/model";
import { sourceLinks } from "../../component/source-links.js";
import { type Html, html } from "../../html/html.js";
import type { PageContext } from "../../site/page.js";
import type { SiteRecord } from "../../site/record.js";
import { formatInterval } from "../../text/format-date.js";
import { confirmationWords } from "../../text/words.js";

/** Events on file, those after the last evidence apart: they lie ahead of what this record knows. */
export function timelineList(record: SiteRecord, lastEvidenceOn: string, context: PageContext): Html {
  const past = record.timeline.filter(({ notBefore }) => notBefore <= lastEvidenceOn);
  const ahead = record.timeline.filter(({ notBefore }) => notBefore > lastEvidenceOn);
  const recent = past.slice(-12);
  const earlier = past.slice(0, -12);
  return html`${ahead.length === 0 ? "" : html`<h3>After the last evidence</h3>\n${list(ahead, record, context)}`}
<h3>Since the drafting ended</h3>
${list([...recent].reverse(), record, context)}
${earlier.length === 0 ? "" : html`<details><summary>Earlier events, from the first draft</summary>\n${list([...earlier].reverse(), record, context)}</details>`}`;
}

function list(events: readonly TimelineEvent[], record: SiteRecord, context: PageContext): Html {
  return html`<ol class="timeline">${events.map(
    (
      event,
    ) => html`<li><span class="when">${when(event)}</span><div><p>${event.event}${event.documentSymbol === null ? "" : html` <span class="symbol">${event.documentSymbol}</span>`}</p>
<p class="source">${confirmationWords(event.confirmation)}; cited: ${sourceLinks(event.sourceIds, record.sources, context)}</p></div></li>
`,
  )}</ol>`;
}

function when(event: TimelineEvent): Html {
  return event.notBefore === event.notAfter
    ? html`<time datetime="${event.notBefore}">${formatInterval(event)}</time>`
    : html`${formatInterval(event)}`;
}
