import type { LedgerEntry } from "@depositary/analytics";
import { actionVerb, groupBy } from "@depositary/model";
import { type Html, html } from "../html/html.js";
import { treatyName } from "../site/look-up.js";
import type { PageContext } from "../site/page.js";
import { participantPath, treatyPath } from "../site/page-path.js";
import type { SiteRecord } from "../site/record.js";
import { reportedWords } from "../text/reported.js";
import { days, gradeMark } from "./parts.js";

type Links = Pick<PageContext, "href">;

/** As many names stand before their verb; more follow it, after their number. */
const NAMES_BEFORE_VERB = 3;

/** Acts by day. Those that differ in nothing but in who acted are one line. */
export function actsList(record: SiteRecord, acts: readonly LedgerEntry[], context: Links): Html {
  const alike = groupBy(acts, likeness).values();
  return html`<ol class="plain dated">${[...alike].map((group) => actItem(record, group, context))}</ol>`;
}

function likeness({ notBefore, notAfter, kind, treatyId, grade, sourceId }: LedgerEntry): string {
  return [notBefore, notAfter, kind, treatyId, grade, sourceId].join(" ");
}

function actItem(record: SiteRecord, group: readonly LedgerEntry[], context: Links): Html | "" {
  const [act] = group;
  if (act === undefined) return "";
  return html`<li>${days(act.notBefore, act.notAfter)}: ${actsWords(record, group, context)} <span class="source">${gradeMark(act.grade)}, ${actSource(act, context)}</span></li>
`;
}

/** `Brazil signed the Convention`, `Brazil and Chile signed it`, `31 participants signed it: Algeria, …`. */
export function actsWords(record: SiteRecord, group: readonly LedgerEntry[], { href }: Links): Html | "" {
  const [act] = group;
  if (act === undefined) return "";
  const what = html`${actionVerb(act.kind)} the <a href="${href(treatyPath(act.treatyId))}">${treatyName(record, act.treatyId)}</a>${reportedWords(act)}`;
  const names = group.map(
    ({ participantId, name }) => html`<a href="${href(participantPath(participantId))}">${name}</a>`,
  );
  return names.length > NAMES_BEFORE_VERB
    ? html`${String(names.length)} participants ${what}: ${listed(names)}`
    : html`${listed(names)} ${what}`;
}

function listed(names: readonly Html[]): readonly Html[] {
  return names.map((name, index) => html`${separator(index, names.length)}${name}`);
}

function separator(index: number, length: number): string {
  if (index === 0) return "";
  return index === length - 1 ? " and " : ", ";
}

/** The document in which an act was read. */
export function actSource({ sourceId, publisher }: LedgerEntry, { href }: Links): Html {
  return html`<a href="${href(`sources/index.html#${sourceId}`)}">${publisher}</a>`;
}
