import { actionByDay } from "./action-by-day.js";
import { adoptedWithoutVote } from "./adopted-without-vote.js";
import { ballotWithNames } from "./ballot-with-names.js";
import { chapterProgress } from "./chapter-progress.js";
import { depositBatch } from "./deposit-batch.js";
import { instrumentByMonth } from "./instrument-by-month.js";
import { nthInstrument } from "./nth-instrument.js";
import { partiesOn } from "./parties-on.js";
import { regionProgress } from "./region-progress.js";
import { resolutionsByAdoption } from "./resolutions-by-adoption.js";
import { rollCallResult } from "./roll-call-result.js";
import { sameAge } from "./same-age.js";
import { stateAct } from "./state-act.js";
import { statusMatrix } from "./status-matrix.js";
import { statusOn } from "./status-on.js";
import { treatyProgress } from "./treaty-progress.js";
import type { TableMacro, View } from "./view.js";
import { voteByParticipation } from "./vote-by-participation.js";

/** Every view, each after those that it reads. */
export const views: readonly View[] = [
  treatyProgress,
  actionByDay,
  ballotWithNames,
  voteByParticipation,
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
];

/** Every table macro, each after those that it calls. */
export const macros: readonly TableMacro[] = [statusOn, partiesOn];
