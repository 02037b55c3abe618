import { changesPage } from "../page/changes.js";
import { claimsPage } from "../page/claims.js";
import { comparePage } from "../page/compare.js";
import { countsPage } from "../page/counts.js";
import { forecastPage } from "../page/forecast/forecast.js";
import { homePage } from "../page/home/home.js";
import { matrixPage } from "../page/matrix.js";
import { methodsPage } from "../page/methods.js";
import { notFoundPage } from "../page/not-found.js";
import { participantPage } from "../page/participant/participant.js";
import { participantListPage } from "../page/participant/participant-list.js";
import { regionPage } from "../page/region/region.js";
import { sourcesPage } from "../page/sources.js";
import { chapterPage } from "../page/treaty/chapter.js";
import { treatyPage } from "../page/treaty/treaty.js";
import { treatyListPage } from "../page/treaty/treaty-list.js";
import { rollCallPage } from "../page/vote/roll-call.js";
import { sessionPage } from "../page/vote/session.js";
import { treatyVotePage } from "../page/vote/treaty-vote.js";
import { votesPage } from "../page/vote/votes.js";
import { comparedRecord, focusRecord } from "./compared-record.js";
import { digestOf } from "./digest.js";
import { digestOfReads, notingReads } from "./noting-reads.js";
import type { Page } from "./page.js";
import type { SitePart } from "./part.js";
import type { SiteRecord } from "./record.js";
import {
  chapterShare,
  onlyShare,
  participantShare,
  rollCallShare,
  type Share,
  sessionShare,
  treatyShare,
} from "./share.js";

/** A page that can be made: its name among the pages, and what of the record it is made from. */
export interface PagePlan extends Pick<SitePart, "name" | "inputs" | "reads"> {
  readonly page: () => Page;
}

/** The pages of a record, without that of its downloads. Those of which there are many are made from a share of it. */
export function* pagePlans(record: SiteRecord): Generator<PagePlan> {
  const compared = comparedRecord(record);
  const about = focusRecord(compared);
  yield singlePlan(about, "home", homePage);
  yield singlePlan(record, "treaties", treatyListPage);
  yield singlePlan(record, "matrix", matrixPage);
  yield* treatyPlans(record);
  yield singlePlan(record, "participants", participantListPage);
  yield* participantPlans(record);
  yield* regionPlans(compared);
  yield singlePlan(record, "forecast", forecastPage);
  yield singlePlan(compared, "compare", comparePage);
  yield singlePlan(about, "votes", votesPage);
  yield* votePlans(record);
  yield singlePlan(record, "changes", changesPage);
  yield singlePlan(record, "claims", claimsPage);
  yield singlePlan(record, "counts", countsPage);
  yield singlePlan(about, "sources", sourcesPage);
  yield singlePlan(record, "methods", methodsPage);
  yield singlePlan(record, "not found", notFoundPage);
}

function singlePlan(from: SiteRecord, name: string, page: (record: SiteRecord) => Page): PagePlan {
  const { record, reads } = notingReads(from);
  return { name, inputs: (names) => digestOfReads(from, names), reads, page: () => page(record) };
}

function* regionPlans(record: SiteRecord): Generator<PagePlan> {
  for (const [place, group] of record.groups.entries()) {
    const { unGroup } = group;
    if (unGroup !== null)
      yield singlePlan(record, `region ${unGroup}`, (noting) =>
        // read again so that it is noted
        regionPage(noting, noting.groups[place] ?? group, unGroup),
      );
  }
}

function* treatyPlans(record: SiteRecord): Generator<PagePlan> {
  for (const chapter of record.chapters)
    yield planOf(record, `chapter ${chapter.chapter}`, chapterShare(record, chapter.chapter), (share) =>
      chapterPage(share, chapter),
    );
  for (const { treatyId } of record.standings)
    yield planOf(record, `treaty ${treatyId}`, treatyShare(record, treatyId), (share) =>
      treatyPage(share, treatyId),
    );
}

function* participantPlans(record: SiteRecord): Generator<PagePlan> {
  for (const standing of record.participantStandings) {
    const { participantId } = standing;
    yield planOf(record, `participant ${participantId}`, participantShare(record, participantId), (share) =>
      participantPage(share, standing),
    );
  }
}

function* votePlans(record: SiteRecord): Generator<PagePlan> {
  for (const session of new Set(record.rollCalls.map((rollCall) => rollCall.session)))
    yield planOf(record, `session ${session}`, sessionShare(record, session), (share) =>
      sessionPage(share, session),
    );
  for (const rollCall of record.rollCalls) {
    const { rollCallId, treatyId } = rollCall;
    yield planOf(record, `vote ${rollCallId}`, rollCallShare(record, rollCallId), (share) =>
      treatyId === null ? rollCallPage(share, rollCall) : treatyVotePage(share, rollCall),
    );
  }
}

function planOf(
  record: SiteRecord,
  name: string,
  share: Share,
  page: (record: SiteRecord) => Page,
): PagePlan {
  return { name, inputs: () => digestOf(share), page: () => page(onlyShare(record, share, name)) };
}
