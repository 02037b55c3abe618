import type { RollCallSummary } from "@depositary/analytics";
import { sourceLinks } from "../../component/source-links.js";
import { type Html, html } from "../../html/html.js";
import type { PageContext } from "../../site/page.js";
import { sessionPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { formatInterval } from "../../text/format-date.js";
import { bodyWords, sessionWords, tallyWords, voteOnWords } from "../../text/roll-call-words.js";

/** With what the page of every roll call begins: where and when, on what, and the tally. */
export function rollCallHead(rollCall: RollCallSummary): Html {
  return html`<p class="kicker">${bodyWords(rollCall)} · ${formatInterval(rollCall)}</p>
<h1>${voteOnWords(rollCall)}</h1>
<p class="standfirst">${tallyWords(rollCall)}</p>`;
}

/** Where it was read, and the way to the other roll calls of its session. */
export function rollCallSource(rollCall: RollCallSummary, record: SiteRecord, context: PageContext): Html {
  const { sourceId, session } = rollCall;
  return html`<p class="source">Source: ${sourceLinks([sourceId], record.sources, context)}. “Did not vote” can mean absent or present and silent: the source does not tell.</p>
<p><a href="${context.href(sessionPath(session))}">All roll calls of ${sessionWords(session)}</a></p>`;
}
