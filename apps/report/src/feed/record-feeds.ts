import type { LedgerEntry, NamedChange } from "@depositary/analytics";
import { actionVerb, compareText, describeChange } from "@depositary/model";
import { nameIn, ofTreaty, participantNames, treatyName } from "../site/look-up.js";
import { participantPath, treatyPath } from "../site/page-path.js";
import type { SiteRecord } from "../site/record.js";
import { rowsOf } from "../site/rows-of.js";
import { stands } from "../site/stands.js";
import { formatInterval } from "../text/format-date.js";
import { reportedWords } from "../text/reported.js";
import { gradeWords } from "../text/words.js";
import type { Feed, FeedEntry } from "./feed.js";

/** Entries of a feed; who wants more has the ledger. */
export const ENTRIES_MAX = 50;

/** All that was seen to happen or to change. */
export function wholeFeed(record: SiteRecord): Feed {
  return {
    id: "feed",
    title: "Depositary: what was seen to change",
    page: "changes/index.html",
    entries: entriesOf(record, record.newestActs, record.changes),
  };
}

/** What happened with a treaty, and what changed in its document. */
export function treatyFeed(record: SiteRecord, treatyId: string): Feed {
  return {
    id: `feed:treaty:${treatyId}`,
    title: `${treatyName(record, treatyId)} (${treatyId})`,
    page: treatyPath(treatyId),
    entries: entriesOf(record, ofTreaty(record.ledger, treatyId), ofTreaty(record.changes, treatyId)),
  };
}

/** What a participant did, and what changed of that in documents. */
export function participantFeed(record: SiteRecord, participantId: string): Feed {
  return {
    id: `feed:participant:${participantId}`,
    title: `${nameIn(participantNames(record), participantId)}: signatures and deposits`,
    page: participantPath(participantId),
    entries: entriesOf(
      record,
      rowsOf(record.ledger, "participantId", participantId),
      rowsOf(record.changes, "participantId", participantId),
    ),
  };
}

/** Acts that stand and changes, those first had last before others, then the later acts before the earlier. */
function entriesOf(
  record: SiteRecord,
  ledger: readonly LedgerEntry[],
  changes: readonly NamedChange[],
): readonly FeedEntry[] {
  const standing = ledger.filter(stands);
  const acts = standing.map((act) => ({ order: `${act.firstSeen} ${act.notAfter} ${act.actionId}`, act }));
  const seen = changes.map((change) => ({ order: `${change.seenOn} ${change.changeId}`, change }));
  return [...acts, ...seen]
    .sort((a, b) => compareText(b.order, a.order))
    .slice(0, ENTRIES_MAX)
    .map((one) => ("act" in one ? actEntry(record, one.act) : changeEntry(record, one.change)));
}

function actEntry(record: SiteRecord, act: LedgerEntry): FeedEntry {
  const treaty = treatyName(record, act.treatyId);
  return {
    id: `action:${act.actionId}`,
    title: `${act.name} ${actionVerb(act.kind)} ${treaty}, ${formatInterval(act)}${reportedWords(act)}`,
    seenOn: act.firstSeen,
    summary: `${act.treatyId}. Read from ${act.publisher}, graded ${gradeWords(act.grade)}.`,
    page: treatyPath(act.treatyId),
  };
}

function changeEntry(record: SiteRecord, change: NamedChange): FeedEntry {
  return {
    id: `change:${change.changeId}`,
    title: describeChange(change, {
      participant: change.name ?? change.participantId,
      treaty: treatyName(record, change.treatyId),
    }),
    seenOn: change.seenOn,
    summary: `${change.treatyId}. Seen in ${change.publisher}.`,
    page: treatyPath(change.treatyId),
  };
}
