import type { RollCallSummary } from "@depositary/analytics";
import { type Html, html } from "../../html/html.js";
import type { PageContext } from "../../site/page.js";
import { rollCallPath, sessionPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { rowsOf } from "../../site/rows-of.js";
import { counted, formatCount } from "../../text/format-number.js";
import { subjectWords } from "../../text/roll-call-words.js";

/** A link to every roll call, two clicks from anywhere; a session is opened on request. */
export function sessionList(record: SiteRecord, { href }: PageContext): Html {
  const numbers = [...new Set(record.rollCalls.map(({ session }) => session))];
  return html`<p>${counted(record.rollCalls.length, "recorded vote")} in ${counted(numbers.length, "session")}, each with who voted how. Sessions by number, with the year in which they first voted and their recorded votes; S is a special session, ES an emergency special one.</p>
<div class="sessions">${numbers.map((session) => {
    const rollCalls = rowsOf(record.rollCalls, "session", session);
    return html`<details><summary><span class="hidden">Session </span>${session} (${yearOf(rollCalls)}): ${formatCount(rollCalls.length)}</summary>
<p><a href="${href(sessionPath(session))}">As a table</a></p>
<p>${rollCalls.map(
      (rollCall) => html`<a href="${href(rollCallPath(rollCall.rollCallId))}">${shortSubject(rollCall)}</a> `,
    )}</p></details>
`;
  })}</div>`;
}

function yearOf([first]: readonly RollCallSummary[]): string {
  return first?.notBefore.slice(0, 4) ?? "–";
}

function shortSubject(rollCall: RollCallSummary): string {
  return subjectWords(rollCall).replace("A/RES/", "");
}
