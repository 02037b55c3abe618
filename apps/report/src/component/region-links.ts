import { type Html, html } from "../html/html.js";
import type { PageContext } from "../site/page.js";
import { regionPath } from "../site/page-path.js";
import type { SiteRecord } from "../site/record.js";
import { groupWords } from "../text/words.js";

/** The way to the page of each regional group. */
export function regionLinks(record: SiteRecord, { href }: PageContext): Html {
  const groups = record.unGroups.flatMap((unGroup) => unGroup ?? []);
  return html`<p>Group by group: ${groups.map(
    (group, index) =>
      html`${index === 0 ? "" : ", "}<a href="${href(regionPath(group))}">${groupWords(group)}</a>${groupWords(group) === group ? null : ` (${group})`}`,
  )}.</p>`;
}
