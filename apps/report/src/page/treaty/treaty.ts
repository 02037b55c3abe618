import { treatyFeed } from "../../feed/record-feeds.js";
import { treatyEvents } from "../../feed/treaty-events.js";
import { focus } from "../../site/focus.js";
import { ofTreaty, treatyOf } from "../../site/look-up.js";
import type { Page } from "../../site/page.js";
import { treatyPath } from "../../site/page-path.js";
import { lastSeen } from "../../site/record/last-day.js";
import type { SiteRecord } from "../../site/record.js";
import { nameOf } from "../../text/standing-words.js";
import { statusLine } from "./status-line.js";
import { treatyBody } from "./treaty-body.js";
import { treatyCard } from "./treaty-card.js";
import { treatyFigures } from "./treaty-figures.js";

/** One treaty: status, rule and what is missing, counts, curves, participants, ledger. */
export function treatyPage(record: SiteRecord, treatyId: string): Page {
  const standing = treatyOf(record, treatyId);
  const participants = ofTreaty(record.participants, treatyId);
  const figures = treatyFigures(record, treatyId);
  const evidenceDay = lastSeen([standing]);
  return {
    path: treatyPath(treatyId),
    title: `${nameOf(standing)} (${treatyId}) – Depositary`,
    description: statusLine(record, standing),
    section: "treaties",
    figures: [...figures.overTime, figures.forecast].filter((figure) => figure !== null),
    hasPng: treatyId === focus.treatyId,
    ...(evidenceDay === null ? {} : { evidenceDay }),
    ...(participants.length === 0 ? {} : { card: treatyCard(record, treatyId) }),
    feed: treatyFeed(record, treatyId),
    events: treatyEvents(record, standing),
    data: {
      standing,
      participants,
      evidence: ofTreaty(record.evidence, treatyId),
      ledger: ofTreaty(record.ledger, treatyId),
      next: ofTreaty(record.nextStates, treatyId),
    },
    body: (context) => treatyBody(record, standing, figures, context),
  };
}
