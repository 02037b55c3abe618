import type { CitedSource, LiveSource, NamedDisagreement } from "@depositary/analytics";
import { isoDate } from "@depositary/model";
import { dataTable } from "../component/data-table.js";
import { evidenceTable } from "../component/evidence-table.js";
import { liveSourcesTable } from "../component/live-sources-table.js";
import { pageParts } from "../component/page-parts.js";
import { days, gradeMark } from "../component/parts.js";
import { sourceLinks } from "../component/source-links.js";
import { unknowns } from "../component/unknowns.js";
import { externalLink } from "../html/external-link.js";
import { type Html, type HtmlValue, html } from "../html/html.js";
import { focus } from "../site/focus.js";
import { ofTreaty, treatyOf } from "../site/look-up.js";
import type { Page, PageContext } from "../site/page.js";
import { rollCallPath } from "../site/page-path.js";
import type { SiteRecord } from "../site/record.js";
import { counted, formatCount } from "../text/format-number.js";
import { subjectWords } from "../text/roll-call-words.js";
import { consentNoun, lastEvidence } from "../text/standing-words.js";

/** Every source with its grade and terms, where sources differ, and what is not known. */
export function sourcesPage(record: SiteRecord): Page {
  const noun = consentNoun(ofTreaty(record.participants, focus.treatyId));
  return {
    path: "sources/index.html",
    title: "Sources and how far they reach – Depositary",
    description: `${counted(record.citedSources.length, "source")} with grade, address, terms and date; where they disagree; what is not known.`,
    section: "sources",
    figures: [],
    data: {
      liveSources: record.liveSources,
      sources: record.citedSources,
      disagreements: record.disagreements,
    },
    body: (context) => html`<h1>Sources and how far they reach</h1>
<p class="standfirst">${lastEvidence(treatyOf(record, focus.treatyId), `${noun}s`)} Nothing here is said of a later day.</p>
<p>A grade says where a fact was read. <span class="grade depositary">depositary</span>: in the depositary’s own record. <span class="grade official">official</span>: in another official one. <span class="grade secondary">press or archive</span>: elsewhere. Documents are cited, not republished: their terms are beside them.</p>
${pageParts([
  { id: "live", heading: "How fresh each live source is", content: liveSources(record.liveSources) },
  {
    id: "evidence-section",
    heading: "How well the Convention’s rows are known",
    content: evidenceTable(ofTreaty(record.evidence, focus.treatyId)),
  },
  { id: "unknown", heading: "What we do not know", content: unknowns(record, focus.treatyId) },
  {
    id: "disagreements-section",
    heading: `Where sources disagree: ${formatCount(record.disagreements.length)}`,
    content: html`<div class="wide">${disagreementTable(record.disagreements, record, context)}</div>`,
  },
  {
    id: "all-sources",
    heading: `All sources: ${formatCount(record.citedSources.length)}`,
    content: html`<div class="wide">${sourceTable(record.citedSources)}</div>`,
  },
])}`,
  };
}

function liveSources(sources: readonly LiveSource[]): Html {
  const table = liveSourcesTable(sources);
  return sources.length === 0 ? table : html`<div class="wide">${table}</div>`;
}

function disagreementTable(
  rows: readonly NamedDisagreement[],
  record: SiteRecord,
  context: PageContext,
): Html {
  return dataTable({
    id: "disagreements",
    caption: "Where two sources differ: both values, both sources, which is shown and why",
    isSortable: true,
    rows,
    columns: [
      {
        key: "field",
        label: "About",
        isHeader: true,
        cell: (row) => aboutCell(row, record, context),
      },
      {
        key: "a",
        label: "One says",
        cell: ({ valueA, sourceA }) =>
          html`${dated(valueA)} <span class="source">${sourceLinks([sourceA], record.sources, context)}</span>`,
      },
      {
        key: "b",
        label: "Another says",
        cell: ({ valueB, sourceB }) =>
          html`${dated(valueB)} <span class="source">${sourceLinks([sourceB], record.sources, context)}</span>`,
      },
      { key: "shown", label: "Shown here", cell: ({ shown }) => dated(shown ?? "neither") },
      { key: "reason", label: "Why", isProse: true, cell: ({ reason }) => reason },
    ],
  });
}

function sourceTable(rows: readonly CitedSource[]): Html {
  return dataTable({
    id: "sources",
    caption: "Every source on file, best grade first",
    isSortable: true,
    rows,
    columns: [
      {
        key: "publisher",
        label: "Publisher",
        isHeader: true,
        cell: ({ sourceId, publisher }) => html`<span id="${sourceId}">${publisher}</span>`,
        sort: ({ publisher }) => publisher,
      },
      { key: "title", label: "Document and its terms", isProse: true, cell: documentCell },
      { key: "grade", label: "Grade", cell: ({ grade }) => gradeMark(grade) },
      { key: "asAt", label: "As at", cell: ({ asAt }) => days(asAt, asAt), sort: ({ asAt }) => asAt },
      {
        key: "actions",
        label: "Rows",
        isNumber: true,
        cell: ({ actions, corroborates }) => formatCount(actions + corroborates),
      },
    ],
  });
}

function documentCell({ title, url, citation, licence }: CitedSource): Html {
  const name = title ?? citation ?? url ?? "–";
  const isCited = url === null && citation !== null && citation !== name;
  return html`${externalLink(url, name)} <span class="source">${isCited ? html`${citation}. ` : ""}Terms: ${licence}</span>`;
}

function aboutCell(row: NamedDisagreement, record: SiteRecord, context: PageContext): Html {
  const where = [row.participantName, row.treatyId].filter((part) => part !== null).join(", ");
  return html`${fieldWords(row.field, record, context)}${where === "" ? "" : html` <span class="more">${where}</span>`}`;
}

/** What the sources differ about: a roll call is named as its page names it, a day is printed as one. */
function fieldWords(field: string, { rollCalls }: SiteRecord, { href }: PageContext): Html {
  const words = field.split(" ");
  const last = words.pop() ?? "";
  const what = words.join(" ");
  const rollCall = rollCalls.find(({ rollCallId }) => rollCallId === last);
  if (rollCall === undefined) return html`${what} ${dated(last)}`;
  return html`${what}: <a href="${href(rollCallPath(last))}">${subjectWords(rollCall)}</a>`;
}

/** A value that is a day is printed as one. */
function dated(value: string): HtmlValue {
  return isoDate.safeParse(value).success ? days(value, value) : value;
}
