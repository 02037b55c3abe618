import type { Table } from "../table/define-table.js";
import { actionTable } from "./action.js";
import { agreementTable } from "./agreement.js";
import { ballotTable } from "./ballot.js";
import { changeTable } from "./change.js";
import { chapterTable } from "./chapter.js";
import { claimTable } from "./claim.js";
import { comparatorTable } from "./comparator.js";
import { coverageTable } from "./coverage.js";
import { disagreementTable } from "./disagreement.js";
import { entryIntoForceTable } from "./entry-into-force.js";
import { exceptionTable } from "./exception.js";
import { forecastTable } from "./forecast.js";
import { forecastCaseTable } from "./forecast-case.js";
import { forecastScoreTable } from "./forecast-score.js";
import { frozenForecastTable } from "./frozen-forecast.js";
import { idealPointTable } from "./ideal-point.js";
import { indicatorTable } from "./indicator.js";
import { instrumentTable } from "./instrument.js";
import { membershipTable } from "./membership.js";
import { nextConsentTable } from "./next-consent.js";
import { nextConsentScoreTable } from "./next-consent-score.js";
import { participantTable } from "./participant.js";
import { participantNameTable } from "./participant-name.js";
import { participationTable } from "./participation.js";
import { participationSpellTable } from "./participation-spell.js";
import { printedCountTable } from "./printed-count.js";
import { rejectTable } from "./reject.js";
import { resolutionTable } from "./resolution.js";
import { rollCallTable } from "./roll-call.js";
import { runTable } from "./run.js";
import { sourceTable } from "./source.js";
import {
  conversionTable,
  groupSurvivalTable,
  hazardRatioTable,
  survivalTable,
  timeToJoinTable,
  timeToNthTable,
} from "./survival.js";
import { timelineEventTable } from "./timeline-event.js";
import { trainingTreatyTable } from "./training-treaty.js";
import { treatyTable } from "./treaty.js";
import { treatyEvidenceTable } from "./treaty-evidence.js";
import { weightTable } from "./weight.js";

/** Every table of the record, each after the tables that it refers to. */
export const tables: readonly Table[] = [
  sourceTable,
  chapterTable,
  participantTable,
  participantNameTable,
  membershipTable,
  weightTable,
  treatyTable,
  treatyEvidenceTable,
  trainingTreatyTable,
  actionTable,
  resolutionTable,
  rollCallTable,
  ballotTable,
  timelineEventTable,
  claimTable,
  printedCountTable,
  comparatorTable,
  frozenForecastTable,
  indicatorTable,
  exceptionTable,
  coverageTable,
  runTable,
  rejectTable,
  changeTable,
  disagreementTable,
  participationTable,
  participationSpellTable,
  entryIntoForceTable,
  instrumentTable,
  survivalTable,
  groupSurvivalTable,
  timeToJoinTable,
  conversionTable,
  timeToNthTable,
  hazardRatioTable,
  forecastTable,
  forecastCaseTable,
  forecastScoreTable,
  nextConsentTable,
  nextConsentScoreTable,
  idealPointTable,
  agreementTable,
];

/** The tables whose rows are facts on file, not derived from others. */
export const fileTables: readonly (Table & { readonly file: string })[] = tables.filter(
  (table): table is Table & { readonly file: string } => table.file !== null,
);
