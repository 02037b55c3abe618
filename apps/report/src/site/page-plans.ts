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
import { sourcesPage } from "../page/sources/sources.js";
import { chapterPage } from "../page/treaty/chapter.js";
import { treatyPage } from "../page/treaty/treaty.js";
import { treatyListPage } from "../page/treaty/treaty-list.js";
import { rollCallPage } from "../page/vote/roll-call.js";
import { sessionPage } from "../page/vote/session.js";
import { treatyVotePage } from "../page/vote/treaty-vote.js";
import { votesPage } from "../page/vote/votes.js";
import { comparedCurves, comparedRecord, comparedRows, focusRows } from "./compared-record.js";
import type { Page } from "./page.js";
import { type Plan, planOf, singlePlan } from "./plan.js";
import type { PlainRecord } from "./record.js";
import { having } from "./selection.js";
import { chapterShare, participantShare, rollCallShare, sessionShare, treatyShare } from "./share.js";

/** The pages of a record, without that of its downloads. Those of which there are many are made from a share of it. */
export function* pagePlans(record: PlainRecord): Generator<Plan<Page>> {
  const compared = comparedRecord(record);
  const curves = comparedCurves(record);
  yield singlePlan(compared, "home", homePage, { ...focusRows, ...curves });
  yield singlePlan(record, "treaties", treatyListPage);
  yield singlePlan(record, "matrix", matrixPage, { statuses: "all" });
  yield* treatyPlans(record);
  yield singlePlan(record, "participants", participantListPage);
  yield* participantPlans(record);
  yield* regionPlans(compared);
  yield singlePlan(record, "forecast", forecastPage);
  yield singlePlan(compared, "compare", comparePage, curves);
  yield singlePlan(compared, "votes", votesPage, { ...focusRows, idealPoints: "all" });
  yield* votePlans(record);
  yield singlePlan(record, "changes", changesPage, { depositDays: having("treatyId", [null]) });
  yield singlePlan(record, "claims", claimsPage);
  yield singlePlan(record, "counts", countsPage);
  yield singlePlan(compared, "sources", sourcesPage, focusRows);
  yield singlePlan(record, "methods", methodsPage);
  yield singlePlan(record, "not found", notFoundPage);
}

function* regionPlans(record: PlainRecord): Generator<Plan<Page>> {
  const rows = comparedRows(record);
  for (const [place, group] of record.groups.entries()) {
    const { unGroup } = group;
    if (unGroup !== null)
      yield singlePlan(
        record,
        `region ${unGroup}`,
        // read again so that it is noted
        (noting) => regionPage(noting, noting.groups[place] ?? group, unGroup),
        rows,
      );
  }
}

function* treatyPlans(record: PlainRecord): Generator<Plan<Page>> {
  for (const chapter of record.chapters)
    yield planOf(`chapter ${chapter.chapter}`, chapterShare(record, chapter.chapter), (share) =>
      chapterPage(share, chapter),
    );
  for (const { treatyId } of record.standings)
    yield planOf(`treaty ${treatyId}`, treatyShare(record, treatyId), (share) => treatyPage(share, treatyId));
}

function* participantPlans(record: PlainRecord): Generator<Plan<Page>> {
  for (const standing of record.participantStandings) {
    const { participantId } = standing;
    yield planOf(`participant ${participantId}`, participantShare(record, participantId), (share) =>
      participantPage(share, standing),
    );
  }
}

function* votePlans(record: PlainRecord): Generator<Plan<Page>> {
  for (const session of new Set(record.rollCalls.map((rollCall) => rollCall.session)))
    yield planOf(`session ${session}`, sessionShare(record, session), (share) => sessionPage(share, session));
  for (const rollCall of record.rollCalls) {
    const { rollCallId, treatyId } = rollCall;
    yield planOf(`vote ${rollCallId}`, rollCallShare(record, rollCallId), (share) =>
      treatyId === null ? rollCallPage(share, rollCall) : treatyVotePage(share, rollCall),
    );
  }
}
