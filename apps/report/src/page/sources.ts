import type { CitedSource, NamedDisagreement } from "@depositary/analytics";
import { isoDate } from "@depositary/model";
import { dataTable } from "../component/data-table.js";
import { evidenceTable } from "../component/evidence-table.js";
import { liveSourcesTable } from "../component/live-sources-table.js";
import { days, gradeMark, section } from "../component/parts.js";
import { sourceLinks } from "../component/source-links.js";
import { externalLink } from "../html/external-link.js";
import { type Html, html } from "../html/html.js";
import { focus } from "../site/focus.js";
import { ofTreaty, treatyOf } from "../site/look-up.js";
import type { Page, PageContext } from "../site/page.js";
import type { SiteRecord } from "../site/record.js";
import { formatDate } from "../text/format-date.js";
import { counted, formatCount } from "../text/format-number.js";
import { consentNoun, lastEvidence } from "../text/standing-words.js";
import { unknowns } from "./home/unknowns.js";

/** Every source with its grade and terms, where sources differ, and what is not known. */
export function sourcesPage(record: SiteRecord): Page {
  const noun = consentNoun(ofTreaty(record.participants, focus.treatyId));
  return {
    path: "sources/index.html",
    title: "Sources and how far they reach – Depositary",
    description: `${counted(record.sources.length, "source")} with grade, address, terms and date; where they disagree; what is not known.`,
    section: "sources",
    figures: [],
    data: { liveSources: record.liveSources, sources: record.sources, disagreements: record.disagreements },
    body: (context) => html`<h1>Sources and how far they reach</h1>
<p class="standfirst">${lastEvidence(treatyOf(record, focus.treatyId), `${noun}s`)} Nothing here is said of a later day.</p>
<p>A grade says where a fact was read: <span class="grade depositary">depositary</span> in the depositary’s own record, <span class="grade official">official</span> in another official one, <span class="grade secondary">press or archive</span> elsewhere. Documents are cited, not republished: their terms are beside them.</p>
${section("live", "How fresh each live source is", html`<div class="wide">${liveSourcesTable(record.liveSources)}</div>`)}
${section("evidence-section", "How well the Convention’s rows are known", evidenceTable(ofTreaty(record.evidence, focus.treatyId)))}
${section("unknown", "What we do not know", unknowns(record, focus.treatyId))}
${section("disagreements-section", "Where sources disagree", html`<div class="wide">${disagreementTable(record.disagreements, record, context)}</div>`)}
${section("all-sources", "All sources", html`<div class="wide">${sourceTable(record.sources)}</div>`)}`,
  };
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
        cell: aboutCell,
      },
      {
        key: "a",
        label: "One says",
        cell: ({ valueA, sourceA }) =>
          html`${dated(valueA)} <span class="source">(${sourceLinks([sourceA], record.sources, context)})</span>`,
      },
      {
        key: "b",
        label: "Another says",
        cell: ({ valueB, sourceB }) =>
          html`${dated(valueB)} <span class="source">(${sourceLinks([sourceB], record.sources, context)})</span>`,
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
      { key: "title", label: "Document", cell: documentCell },
      { key: "grade", label: "Grade", cell: ({ grade }) => gradeMark(grade) },
      { key: "asAt", label: "As at", cell: ({ asAt }) => days(asAt, asAt), sort: ({ asAt }) => asAt },
      { key: "licence", label: "Terms", cell: ({ licence }) => licence },
      {
        key: "actions",
        label: "Rows",
        isNumber: true,
        cell: ({ actions, corroborates }) => formatCount(actions + corroborates),
      },
    ],
  });
}

function documentCell({ title, url, citation }: CitedSource): Html {
  const name = title ?? citation ?? url ?? "–";
  const link = externalLink(url, name);
  return url === null && citation !== null && citation !== name
    ? html`${link} <span class="source">${citation}</span>`
    : link;
}

function aboutCell({ field, participantName, treatyId }: NamedDisagreement): Html {
  const where = [participantName, treatyId].filter((part) => part !== null).join(", ");
  return html`${field}${where === "" ? "" : html` <span class="more">${where}</span>`}`;
}

/** A value that is a day is printed as one. */
function dated(value: string): string {
  return isoDate.safeParse(value).success ? formatDate(value) : value;
}
