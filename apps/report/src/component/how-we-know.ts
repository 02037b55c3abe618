import { type Html, html } from "../html/html.js";
import { focus } from "../site/focus.js";
import { ofTreaty } from "../site/look-up.js";
import type { PageContext } from "../site/page.js";
import type { SiteRecord } from "../site/record.js";
import { evidenceTable } from "./evidence-table.js";
import { section } from "./parts.js";

const ID = "how-we-know";

/** Leads from what is said of a treaty to what it rests on, on the same page. */
export const howWeKnowLink = html`<a href="#${ID}">How we know</a>`;

/** On what the signatures and instruments of a treaty rest, and where more is told of that. */
export function howWeKnow(
  { evidence }: Pick<SiteRecord, "evidence">,
  treatyId: string,
  { href }: PageContext,
): Html {
  const claims =
    treatyId === focus.treatyId
      ? html`; <a href="${href("claims/index.html")}">a public statement checked claim by claim</a>`
      : "";
  return section(
    ID,
    "How we know",
    html`<p>Each row has its best source and its grade: the depositary’s own record, another official record, or press and archives. <a href="${href("sources/index.html")}">All sources, and where they disagree</a>; <a href="${href("methods/index.html")}">how each number is made</a>${claims}.</p>`,
    evidenceTable(ofTreaty(evidence, treatyId)),
  );
}
