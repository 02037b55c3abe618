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
import type { Page } from "./page.js";
import { readsOf } from "./page-reads.js";
import type { SiteRecord } from "./record.js";
import {
  chapterShare,
  comparedRecord,
  focusRecord,
  onlyShare,
  participantShare,
  pick,
  rollCallShare,
  sessionShare,
  treatyShare,
} from "./share.js";

/** A page that can be made: its name among the pages, and what of the record it is made from, by name. */
export interface PagePlan {
  readonly name: string;
  readonly share: object;
  readonly page: () => Page;
}

/** The pages of a record, without that of its downloads, each made from its share only. */
export function* pagePlans(record: SiteRecord): Generator<PagePlan> {
  const compared = comparedRecord(record);
  const about = focusRecord(compared);
  const one = (name: keyof typeof readsOf, page: (share: SiteRecord) => Page, from = record): PagePlan =>
    planOf(record, name, pick(from, readsOf[name]), page);
  yield one("home", homePage, about);
  yield one("treaties", treatyListPage);
  yield one("matrix", matrixPage);
  yield* treatyPlans(record);
  yield one("participants", participantListPage);
  yield* participantPlans(record);
  yield* regionPlans(record, compared);
  yield one("forecast", forecastPage);
  yield one("compare", comparePage, compared);
  yield one("votes", votesPage, about);
  yield* votePlans(record);
  yield one("changes", changesPage);
  yield one("claims", claimsPage);
  yield one("counts", countsPage);
  yield one("sources", sourcesPage, about);
  yield one("methods", methodsPage);
  yield one("notFound", notFoundPage);
}

function* regionPlans(record: SiteRecord, compared: SiteRecord): Generator<PagePlan> {
  for (const group of record.groups) {
    const { unGroup } = group;
    if (unGroup !== null)
      yield planOf(record, `region ${unGroup}`, pick(compared, readsOf.region), (share) =>
        regionPage(share, group, unGroup),
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
  share: object,
  page: (record: SiteRecord) => Page,
): PagePlan {
  return { name, share, page: () => page(onlyShare(record, share, name)) };
}
