export * from "./action-kind.js";
export { actionNoun, actionVerb } from "./action-words.js";
export { type ChangeNames, describeChange } from "./change-words.js";
export { compareNames, withoutAccents } from "./compare-names.js";
export { compareText } from "./compare-text.js";
export { groupBy } from "./group-by.js";
export { consentedStatuses, hasConsented } from "./has-consented.js";
export * from "./iso-date.js";
export { type Assessment, assess, type Instrument } from "./law/assess.js";
export { type Condition, condition, describeCondition } from "./law/condition.js";
export { afterDelay, type Delay, delay, describeDelay } from "./law/delay.js";
export { type Electorate, type ElectorateOn, MissingElectorateError } from "./law/electorate.js";
export {
  type EntryIntoForce,
  type EntryIntoForceContext,
  entryIntoForce,
  type UncountedInstrument,
} from "./law/entry-into-force.js";
export { isLive, type LedgerAction } from "./law/ledger.js";
export { isMemberOn, type MembershipSpan } from "./law/membership.js";
export {
  type Participation,
  participationOn,
  participationSpells,
  type TermsByTreaty,
} from "./law/participation.js";
export { effectiveOn, type TreatyTerms } from "./law/position.js";
export {
  describeRule,
  type EntryIntoForceRule,
  entryIntoForceRule,
  entryIntoForceRules,
  organisationRules,
  usualKinds,
} from "./law/rule.js";
export { monthNames } from "./month-names.js";
export {
  encodeStatus,
  type RefreshStatus,
  refreshStatus,
  runOfStatus,
  type SourceStatus,
  statusFile,
  withSources,
} from "./refresh-status.js";
export {
  furtherRollCallId,
  numberInSource,
  placeOnText,
  type RollCallNumbering,
  sourceRollCallId,
} from "./roll-call-id.js";
export { type AnswerColumn, rowsFrom, rowsOfShape } from "./table/answer.js";
export type { Column, SqlType } from "./table/column.js";
export { byPrimaryKey, CsvError, csvChunks, decodeRows, encodeCsv } from "./table/csv.js";
export { csvLine } from "./table/csv-line.js";
export { createTable, describeColumn, sqlString } from "./table/ddl.js";
export { type RowOf, sqlColumns, storedColumns, type Table, toSnakeCase } from "./table/define-table.js";
export { type DictionaryEntry, dictionaryOf } from "./table/dictionary.js";
export { jsonSchema } from "./table/json-schema.js";
export type { Kind, RowOfShape, Shape } from "./table/kind.js";
export * as kind from "./table/kind.js";
export { actionTable, type TreatyAction } from "./tables/action.js";
export { type Agreement, agreementTable } from "./tables/agreement.js";
export { type Ballot, ballotTable } from "./tables/ballot.js";
export { type Change, changeTable } from "./tables/change.js";
export { type Chapter, chapterTable } from "./tables/chapter.js";
export { type Claim, claimTable } from "./tables/claim.js";
export { type Comparator, comparatorTable } from "./tables/comparator.js";
export { type Coverage, coverageTable } from "./tables/coverage.js";
export { type Disagreement, disagreementTable } from "./tables/disagreement.js";
export { type EntryIntoForceRow, entryIntoForceTable } from "./tables/entry-into-force.js";
export { type Exception, exceptionTable } from "./tables/exception.js";
export { type Forecast, forecastTable } from "./tables/forecast.js";
export { type ForecastCase, forecastCaseTable } from "./tables/forecast-case.js";
export { type ForecastScore, forecastScoreTable } from "./tables/forecast-score.js";
export { type FrozenForecast, frozenForecastTable } from "./tables/frozen-forecast.js";
export { type IdealPoint, idealPointTable } from "./tables/ideal-point.js";
export { fileTables, tables } from "./tables/index.js";
export { type Indicator, indicatorTable } from "./tables/indicator.js";
export { type InstrumentRow, instrumentTable } from "./tables/instrument.js";
export { type Membership, membershipTable } from "./tables/membership.js";
export { type NextConsent, nextConsentTable } from "./tables/next-consent.js";
export { type NextConsentScore, nextConsentScoreTable } from "./tables/next-consent-score.js";
export { type Participant, participantId, participantTable } from "./tables/participant.js";
export { type ParticipantName, participantNameTable } from "./tables/participant-name.js";
export { type ParticipationRow, participationTable } from "./tables/participation.js";
export { type ParticipationSpellRow, participationSpellTable } from "./tables/participation-spell.js";
export { type PrintedCount, printedCountTable } from "./tables/printed-count.js";
export { type Reject, rejectTable } from "./tables/reject.js";
export { type Resolution, resolutionTable } from "./tables/resolution.js";
export { type RollCall, rollCallTable } from "./tables/roll-call.js";
export { type Run, runTable } from "./tables/run.js";
export { type Source, slug, sourceTable } from "./tables/source.js";
export {
  type Conversion,
  conversionTable,
  type GroupSurvival,
  groupSurvivalTable,
  type HazardRatio,
  hazardRatioTable,
  type Survival,
  survivalTable,
  type TimeToJoin,
  type TimeToNth,
  timeToJoinTable,
  timeToNthTable,
} from "./tables/survival.js";
export { type TimelineEvent, timelineEventTable } from "./tables/timeline-event.js";
export { type TrainingTreaty, trainingTreatyTable } from "./tables/training-treaty.js";
export { type Treaty, treatyTable } from "./tables/treaty.js";
export { type TreatyEvidence, treatyEvidenceTable } from "./tables/treaty-evidence.js";
export { type Weight, weightTable } from "./tables/weight.js";
export { treatyId } from "./treaty-id.js";
export {
  chapterSections,
  compareTreatyIds,
  formatTreatyId,
  fromRoman,
  isMtdsg,
  type MtdsgNumber,
  numberedParent,
  parseTreatyId,
  type RegisterNumber,
  type TreatyId,
  type TreatyIdParts,
  toRoman,
} from "./treaty-number.js";
export { visible } from "./visible-text.js";
export * from "./vocabulary.js";
