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
export interface PagePlan {
  readonly name: string;
  readonly share: Share;
  readonly page: () => Page;
}

/** The pages of a record, without that of its downloads. Those of which there are many are made from a share of it, the others from all of it. */
export function* pagePlans(record: SiteRecord): Generator<PagePlan> {
  const whole = (name: string, page: (record: SiteRecord) => Page): PagePlan => ({
    name,
    share: record,
    page: () => page(record),
  });
  yield whole("home", homePage);
  yield whole("treaties", treatyListPage);
  yield whole("matrix", matrixPage);
  yield* treatyPlans(record);
  yield whole("participants", participantListPage);
  yield* participantPlans(record);
  for (const group of record.groups) {
    const { unGroup } = group;
    if (unGroup !== null) yield whole(`region ${unGroup}`, () => regionPage(record, group, unGroup));
  }
  yield whole("forecast", forecastPage);
  yield whole("compare", comparePage);
  yield whole("votes", votesPage);
  yield* votePlans(record);
  yield whole("changes", changesPage);
  yield whole("claims", claimsPage);
  yield whole("counts", countsPage);
  yield whole("sources", sourcesPage);
  yield whole("methods", methodsPage);
  yield whole("not found", notFoundPage);
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
  return { name, share, page: () => page(onlyShare(record, share, name)) };
}
