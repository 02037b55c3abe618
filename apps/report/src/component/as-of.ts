import type { StatusSpell, TreatyParticipant, TreatyStanding } from "@depositary/analytics";
import { addDays, participationStatuses } from "@depositary/model";
import { type Html, html } from "../html/html.js";
import type { PageContext } from "../site/page.js";
import { lastSeen } from "../site/record/last-day.js";
import { isForceUnknown } from "../text/standing-words.js";
import { statusWords } from "../text/words.js";

/** Where the choice of a past day stands on the page of a treaty; empty without scripts, and absent where nothing is dated. */
export function asOfControl(standing: TreatyStanding, { href }: PageContext): Html | "" {
  const { openedOn, inForceOn, remaining, threshold } = standing;
  const last = lastSeen([standing]);
  if (last === null) return "";
  const words = Object.fromEntries(participationStatuses.map((status) => [status, statusWords(status)]));
  const isOpen = remaining !== null && remaining > 0;
  return html`<div class="as-of controls" data-as-of data-last="${last}" data-words="${JSON.stringify(words)}"${openedOn === null ? "" : html` data-opened="${openedOn}"`}${isOpen ? html` data-threshold="${threshold}"` : ""}${isForceUnknown(standing) ? "" : html` data-in-force-on="${inForceOn ?? "9999-12-31"}"`}></div>
<script src="${href("as-of.js")}" defer></script>`;
}

/** When a participant signed and consented, as scripts read it from its row: a day, or two with a slash where the day is not known. */
export function dayAttributes(row: TreatyParticipant): Html {
  const { participantId, signedNotBefore, signedNotAfter, consentedNotBefore, consentedNotAfter } = row;
  const days = (name: string, notBefore: string | null, notAfter: string | null) =>
    notBefore === null || notAfter === null ? "" : html` data-${name}="${interval(notBefore, notAfter)}"`;
  return html` data-participant="${participantId}"${days("signed", signedNotBefore, signedNotAfter)}${days("consented", consentedNotBefore, consentedNotAfter)}`;
}

/** Every status that a participant had with the days on which it began, and whether its instrument counts. */
export function historyAttributes(
  { countsTowardThreshold }: TreatyParticipant,
  spells: readonly StatusSpell[],
): Html {
  return html` data-spells="${spells.map(spellWords).join(",")}"${countsTowardThreshold ? html` data-counts` : ""}`;
}

function spellWords(
  { notBefore, validFrom, validTo, status }: StatusSpell,
  index: number,
  all: readonly StatusSpell[],
): string {
  const begins = `${interval(notBefore, validFrom)} ${status}`;
  const next = validTo === null ? null : addDays(validTo, 1);
  const isFollowed = all[index + 1]?.validFrom === next;
  return next === null || isFollowed ? begins : `${begins},${next} none`;
}

function interval(notBefore: string, notAfter: string): string {
  return notBefore === notAfter ? notAfter : `${notBefore}/${notAfter}`;
}
