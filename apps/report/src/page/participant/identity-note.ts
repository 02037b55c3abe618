import type { Participant } from "@depositary/model";
import { type Html, html } from "../../html/html.js";
import type { PageContext } from "../../site/page.js";
import { participantPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";

type Links = Pick<PageContext, "href">;

/**
 * What a reader must know of who a participant is. On that of a former State also what is said of each participant of today in
 * which it is named by its code: that continues or succeeds it, and its acts may stand there.
 */
export function identityNote(
  { who }: Pick<SiteRecord, "who">,
  participantId: string,
  context: Links,
): Html | null {
  const own = who.find((one) => one.participantId === participantId);
  if (own === undefined) return null;
  const later = own.kind === "formerState" ? who.filter((one) => isOfToday(one) && names(one, own)) : [];
  const others = new Set(who.map((one) => one.participantId).filter((id) => id !== participantId));
  const noteOf = ({ note }: Participant) => linked(note, others, context);
  const lines = later.map(
    (one) => html`<p>${link(one.participantId, one.name, context)}: ${noteOf(one)}</p>\n`,
  );
  return own.note === null && lines.length === 0
    ? null
    : html`${own.note === null ? null : html`<p>${noteOf(own)}</p>\n`}${lines}`;
}

/** A note in which the code of each of the others leads to its page. */
function linked(note: string | null, others: ReadonlySet<string>, context: Links): readonly Html[] {
  return (note ?? "")
    .split(/\b([A-Z]{3})\b/)
    .map((part) => (others.has(part) ? link(part, part, context) : html`${part}`));
}

function link(participantId: string, words: string, { href }: Links): Html {
  return html`<a href="${href(participantPath(participantId))}">${words}</a>`;
}

function isOfToday({ validTo }: Participant): boolean {
  return validTo === null;
}

function names({ note }: Participant, { participantId }: Participant): boolean {
  return (note?.split(/[^A-Z0-9]+/) ?? []).includes(participantId);
}
