import type { RollCallSummary } from "@depositary/analytics";
import { type Html, html } from "../../html/html.js";
import type { PageContext } from "../../site/page.js";
import { rollCallPath, sessionPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { rowsOf } from "../../site/rows-of.js";
import { counted, formatCount } from "../../text/format-number.js";

/** A link to every roll call, two clicks from anywhere; a session is opened on request. */
export function sessionList(record: SiteRecord, { href }: PageContext): Html {
  const numbers = [...new Set(record.rollCalls.map(({ session }) => session))];
  return html`<p>${counted(record.rollCalls.length, "recorded vote")} in ${counted(numbers.length, "session")}, each with who voted how. Numbers are those of the resolutions; a roll call without one on file has its place in the list.</p>
<div class="sessions">${numbers.map((session) => {
    const rollCalls = rowsOf(record.rollCalls, "session", session);
    return html`<details><summary>Session ${session}: ${formatCount(rollCalls.length)}</summary>
<p><a href="${href(sessionPath(session))}">As a table</a></p>
<p>${rollCalls.map(
      (rollCall) => html`<a href="${href(rollCallPath(rollCall.rollCallId))}">${shortSubject(rollCall)}</a> `,
    )}</p></details>
`;
  })}</div>`;
}

function shortSubject({ symbol, rollCallId }: RollCallSummary): string {
  return symbol?.replace("A/RES/", "") ?? rollCallId.replace(/^GA-[^-]+-/, "");
}
