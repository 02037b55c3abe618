import { actionByDay } from "./action-by-day.js";
import { adoptedWithoutVote } from "./adopted-without-vote.js";
import { ballotWithNames } from "./ballot-with-names.js";
import { chapterProgress } from "./chapter-progress.js";
import { coverageOn } from "./coverage-on.js";
import { depositBatch } from "./deposit-batch.js";
import { frozenForecastScore } from "./frozen-forecast-score.js";
import { instrumentByMonth } from "./instrument-by-month.js";
import { nthInstrument } from "./nth-instrument.js";
import { overlapOn } from "./overlap-on.js";
import { partiesOn } from "./parties-on.js";
import { regionProgress } from "./region-progress.js";
import { resolutionsByAdoption } from "./resolutions-by-adoption.js";
import { rollCallResult } from "./roll-call-result.js";
import { sameAge } from "./same-age.js";
import { sessionAgreement } from "./session-agreement.js";
import { signedAlikeOn } from "./signed-alike-on.js";
import { stateAct } from "./state-act.js";
import { statusMatrix } from "./status-matrix.js";
import { statusOn } from "./status-on.js";
import { treatyProgress } from "./treaty-progress.js";
import type { TableMacro, View } from "./view.js";
import { voteByParticipation } from "./vote-by-participation.js";
import { voteStanding } from "./vote-standing.js";

/** Every view, each after those that it reads. */
export const views: readonly View[] = [
  treatyProgress,
  actionByDay,
  ballotWithNames,
  voteByParticipation,
  voteStanding,
  statusMatrix,
  chapterProgress,
  regionProgress,
  rollCallResult,
  adoptedWithoutVote,
  resolutionsByAdoption,
  stateAct,
  nthInstrument,
  instrumentByMonth,
  depositBatch,
  sameAge,
  sessionAgreement,
  frozenForecastScore,
];

/** Every table macro, each after those that it calls. */
export const macros: readonly TableMacro[] = [statusOn, partiesOn, coverageOn, overlapOn, signedAlikeOn];
