import type { LiveSource } from "@depositary/analytics";
import { evidenceTable } from "../../component/evidence-table.js";
import { liveSourcesTable } from "../../component/live-sources-table.js";
import { type PagePart, pageParts } from "../../component/page-parts.js";
import { unknowns } from "../../component/unknowns.js";
import { type Html, html } from "../../html/html.js";
import { focus } from "../../site/focus.js";
import { ofTreaty, treatyOf } from "../../site/look-up.js";
import type { Page, PageContext } from "../../site/page.js";
import type { SiteRecord } from "../../site/record.js";
import { counted, formatCount } from "../../text/format-number.js";
import { consentNoun, lastEvidence } from "../../text/standing-words.js";
import { disagreements } from "./disagreements.js";
import { sourceTables } from "./source-tables.js";

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
${pageParts(partsOf(record, context))}`,
  };
}

function partsOf(record: SiteRecord, context: PageContext): readonly PagePart[] {
  return [
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
      content: disagreements(record, context),
    },
    {
      id: "all-sources",
      heading: `All sources: ${formatCount(record.citedSources.length)}`,
      content: sourceTables(record.citedSources),
    },
  ];
}

function liveSources(sources: readonly LiveSource[]): Html {
  const table = liveSourcesTable(sources);
  return sources.length === 0 ? table : html`<div class="wide">${table}</div>`;
}
