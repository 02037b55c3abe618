import { otherTreatiesTable, treatiesTable } from "../../component/treaties-table.js";
import { html } from "../../html/html.js";
import type { Page } from "../../site/page.js";
import { chapterPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { counted, formatCount } from "../../text/format-number.js";

/** All treaties on file, and the chapters that they stand in. */
export function treatyListPage(record: SiteRecord): Page {
  const { standings, chapters } = record;
  const ruled = standings.filter(({ rule }) => rule !== null).length;
  const joined = standings.filter(({ signed, consented }) => signed + consented > 0);
  const others = standings.filter(({ signed, consented }) => signed + consented === 0);
  return {
    path: "treaty/index.html",
    title: "Treaties on file – Depositary",
    description: `${counted(standings.length, "treaty", "treaties")} on file, with status, rule and dates.`,
    section: "treaties",
    figures: [],
    data: { standings },
    body: (context) => html`<h1>Treaties on file</h1>
<p class="standfirst">${counted(standings.length, "treaty", "treaties")}: the Secretary-General’s collection, then those of other depositaries. Signatures or instruments are on file for ${formatCount(joined.length)}, the rule of entry into force is on file for ${formatCount(ruled)}; what is not on file is left open.</p>
<details><summary>By chapter of the Secretary-General’s collection</summary><ul>${chapters
      .filter(({ treaties }) => treaties > 0)
      .map(
        ({ chapter, title, treaties }) =>
          html`<li><a href="${context.href(chapterPath(chapter))}">${chapter}. ${title}</a>: ${formatCount(treaties)}</li>\n`,
      )}</ul></details>
<p><a href="${context.href("matrix/index.html")}">Who has joined what: all participants by all treaties</a></p>
${joined.length === 0 ? "" : html`<div class="wide">${treatiesTable(joined, context)}</div>`}
${others.length === 0 ? "" : html`<details class="wide"><summary>${counted(others.length, "treaty", "treaties")} of which no signature or instrument is on file</summary>${otherTreatiesTable(others, context)}</details>`}`,
  };
}
