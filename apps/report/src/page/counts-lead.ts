import { printedTotals } from "../figure/printed-count-figure.js";
import { type Html, html } from "../html/html.js";
import type { PageContext } from "../site/page.js";
import type { SiteRecord } from "../site/record.js";
import { formatCount } from "../text/format-number.js";

/** Between which numbers those in print lie, in a sentence. */
export function countRange(record: SiteRecord): string {
  const totals = printedTotals(record);
  const [least] = totals;
  const most = totals.at(-1);
  if (least === undefined || most === undefined) return "No number of signatories in print is on file.";
  return `Numbers of signatories in print run from ${formatCount(least.value)} to ${formatCount(most.value)}.`;
}

/** The same with the way to each of them, for pages that only touch on it. */
export function countsLead(record: SiteRecord, { href }: PageContext): Html {
  return html`<p>${countRange(record)} They differ with the day, with whether the European Union is counted, and with what was read. Printed numbers and rows known by name are kept apart: only the latter are counted here. <a href="${href("counts/index.html")}">Who printed which number, for which day, and why each differs</a>.</p>`;
}
