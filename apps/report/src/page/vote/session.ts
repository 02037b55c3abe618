import type { RollCallSummary, SessionAgreement } from "@depositary/analytics";
import { dataTable } from "../../component/data-table.js";
import { days } from "../../component/parts.js";
import { voteCountColumns } from "../../component/vote-counts.js";
import { type Html, html } from "../../html/html.js";
import type { Page, PageContext } from "../../site/page.js";
import { rollCallPath, sessionPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { rowsOf } from "../../site/rows-of.js";
import { formatInterval } from "../../text/format-date.js";
import { counted, formatChance, formatCount, formatDecimal } from "../../text/format-number.js";
import { bodyWords, sessionWords, subjectWords } from "../../text/roll-call-words.js";

/** The roll calls of one session, by day. */
export function sessionPage(record: SiteRecord, session: string): Page {
  const rollCalls = rowsOf(record.rollCalls, "session", session);
  const [first] = rollCalls;
  if (first === undefined) throw new Error(`no roll call of session ${session} is on file`);
  const where = bodyWords(first);
  const within = formatInterval({
    notBefore: first.notBefore,
    notAfter: rollCalls.reduce((last, { notAfter }) => (notAfter > last ? notAfter : last), first.notAfter),
  });
  const number = counted(rollCalls.length, "recorded vote");
  return {
    path: sessionPath(session),
    title: `${where}: recorded votes – Depositary`,
    description: `${number} on file, each with who voted how.`,
    section: "votes",
    figures: [],
    data: { session, rollCalls },
    body: (
      context,
    ) => html`<p class="kicker"><a href="${context.href("votes/index.html#sessions")}">All sessions</a></p>
<h1>${where}</h1>
<p class="standfirst">${number} on file, ${within}, with who voted how. A resolution adopted without a vote has no roll call, and the archives may lack some that were taken.</p>
${contestedWords(record, session, context)}
<div class="wide">${rollCallTable(session, rollCalls, context)}</div>`,
  };
}

function rollCallTable(session: string, rows: readonly RollCallSummary[], { href }: PageContext): Html {
  return dataTable<RollCallSummary>({
    id: "roll-calls",
    caption: `Recorded votes of ${sessionWords(session)}, by day`,
    isSortable: true,
    rows,
    columns: [
      {
        key: "subject",
        label: "Vote on",
        isHeader: true,
        cell: (row) => html`<a href="${href(rollCallPath(row.rollCallId))}">${subjectWords(row)}</a>`,
      },
      {
        key: "date",
        label: "Date",
        cell: ({ notBefore, notAfter }) => days(notBefore, notAfter),
        sort: ({ notAfter }) => notAfter,
      },
      ...voteCountColumns,
    ],
  });
}

/** How contested the session was, where its agreement is computed. */
function contestedWords(record: SiteRecord, session: string, { href }: PageContext): Html | null {
  const [agreement] = rowsOf(record.sessionAgreements, "session", session);
  if (agreement === undefined || agreement.meanAgreement === null) return null;
  const { contested, rollCalls, meanAgreement } = agreement;
  const those = contested === rollCalls ? "All" : formatCount(contested);
  return html`<p>${those} of them were contested: on a whole text, and members voted differently. On average two members <a href="${href("methods/index.html#agreement")}">agreed</a> in ${formatDecimal(100 * meanAgreement, 0)} of 100 of these, a number not to be compared with that of another session. ${withoutVoteWords(agreement)}</p>
`;
}

/** Roll calls are the contested minority of what an Assembly decides (Häge and Hug 2014). */
function withoutVoteWords({
  shareWithoutVote,
  highestNumber,
  numbersWithRollCall,
}: SessionAgreement): string {
  if (shareWithoutVote !== null)
    return `${formatChance(shareWithoutVote)} of its resolutions were adopted without a vote.`;
  const unknown =
    "What share of its resolutions was adopted without a vote is not known: not all of them are on file.";
  if (highestNumber === null || numbersWithRollCall === null) return unknown;
  return `${unknown} Their numbers run to at least ${formatCount(highestNumber)}, and roll calls are on file for ${formatCount(numbersWithRollCall)} of these numbers.`;
}
