import { sourceLinks } from "../../component/source-links.js";
import { type Html, html } from "../../html/html.js";
import type { PageContext } from "../../site/page.js";
import type { SiteRecord } from "../../site/record.js";
import { formatInterval } from "../../text/format-date.js";

/** What events of a timeline say of themselves; here the heading does. */
const STEP = " (a domestic step)";

/** What was decided at home only: a parliament's vote is not a deposit. */
export function announced(record: SiteRecord, context: PageContext): Html | null {
  if (record.domesticSteps.length === 0) return null;
  return html`<aside class="note" aria-labelledby="announced-heading">
<h2 id="announced-heading">Announced is not deposited</h2>
<p>A vote in parliament or a law signed at home binds nobody abroad: only the instrument deposited with the Secretary-General counts. Domestic steps on file:</p>
<ul>${record.domesticSteps.map(
    (step) =>
      html`<li><b>${formatInterval(step)}</b>: ${step.event.replace(STEP, "")} <span class="source">(${sourceLinks(step.sourceIds, record.sources, context)})</span></li>`,
  )}</ul>
</aside>
`;
}
