import type { LedgerEntry, NamedChange } from "@depositary/analytics";
import { describeChange } from "@depositary/model";
import { actSource, actsList, actsWords } from "../component/acts-list.js";
import { figureBlock } from "../component/figure-block.js";
import { days, section } from "../component/parts.js";
import { sourceLinks } from "../component/source-links.js";
import { subscribe } from "../component/subscribe.js";
import { wholeFeed } from "../feed/record-feeds.js";
import { treatyEvents } from "../feed/treaty-events.js";
import { depositFigure } from "../figure/deposit-figure.js";
import { type Html, html } from "../html/html.js";
import { treatyName } from "../site/look-up.js";
import type { Page, PageContext } from "../site/page.js";
import { treatyPath } from "../site/page-path.js";
import type { SiteRecord } from "../site/record.js";
import { formatInterval } from "../text/format-date.js";

/** What this record saw change, and the acts that it had last. */
export function changesPage(record: SiteRecord): Page {
  const feed = wholeFeed(record);
  const events = record.standings.flatMap((standing) => treatyEvents(record, standing));
  const calendar = depositFigure(record, null);
  const acts = record.latestActs;
  return {
    path: "changes/index.html",
    title: "Changes – Depositary",
    description:
      "What this record saw change, when and in which document, and the latest signatures and deposits.",
    section: "changes",
    figures: calendar === null ? [] : [calendar],
    feed,
    events,
    data: { changes: record.changes, acts },
    body: (context) => html`<h1>What changed</h1>
<p class="standfirst">${latestWords(acts, record, context)}Each change names the document in which it was seen. Nothing is overwritten: what stood before stays on file.</p>
${subscribe({ feed, events })}
${record.changes.length === 0 ? null : seen(record, context)}
${section("latest", "The latest acts on file", html`<p>Where two days or a month are given, the day itself is not known: the act lies between them, or in that month.</p>`, actsList(record, acts, context))}
${record.changes.length === 0 ? seen(record, context) : null}
${calendar === null ? "" : section("calendar", "When instruments are deposited", figureBlock(calendar, context, { isWide: true }))}`,
  };
}

/** What reading a source again has shown. */
function seen(record: SiteRecord, context: PageContext): Html {
  return section(
    "seen",
    "Changes seen when a source was read again",
    record.changes.length === 0
      ? html`<p>None yet: all that is on file came with the first reading of its sources.</p>`
      : html`<ol class="plain dated">${record.changes.map((change) => changeItem(record, change, context))}</ol>`,
  );
}

function changeItem(record: SiteRecord, change: NamedChange, context: PageContext): Html {
  const { treatyId, seenOn, sourceId } = change;
  const words = describeChange(change, {
    participant: change.name ?? change.participantId,
    treaty: treatyName(record, treatyId),
  });
  return html`<li>${days(seenOn, seenOn)}: <a href="${context.href(treatyPath(treatyId))}">${words}</a>. ${sourceLinks([sourceId], record.sources, context)}</li>
`;
}

function latestWords([latest]: readonly LedgerEntry[], record: SiteRecord, context: PageContext): Html {
  return latest === undefined
    ? html``
    : html`The latest act on file, ${formatInterval(latest)}: ${actsWords(record, [latest], context)} (${actSource(latest, context)}). `;
}
