import type { Participant } from "@depositary/model";
import { type Html, html } from "../../html/html.js";
import type { PageContext } from "../../site/page.js";
import { participantPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";

/**
 * What a reader must know of who a participant is. On that of a former State also what is said of each participant of today in
 * which it is named by its code: that continues or succeeds it, and its acts may stand there.
 */
export function identityNote(
  { who }: Pick<SiteRecord, "who">,
  participantId: string,
  { href }: Pick<PageContext, "href">,
): Html | null {
  const own = who.find((one) => one.participantId === participantId);
  if (own === undefined) return null;
  const later = own.kind === "formerState" ? who.filter((one) => isOfToday(one) && names(one, own)) : [];
  const lines = later.map(
    (one) =>
      html`<p><a href="${href(participantPath(one.participantId))}">${one.name}</a>: ${one.note}</p>\n`,
  );
  return own.note === null && lines.length === 0
    ? null
    : html`${own.note === null ? null : html`<p>${own.note}</p>\n`}${lines}`;
}

function isOfToday({ validTo }: Participant): boolean {
  return validTo === null;
}

function names({ note }: Participant, { participantId }: Participant): boolean {
  return (note?.split(/[^A-Z0-9]+/) ?? []).includes(participantId);
}
