export type { LogisticFit } from "../statistics/votes/logistic-regression.js";
export { ballotsByName, type NamedBallot } from "./ballots-by-name.js";
export { shownVotes } from "./by-word.js";
export { changes, type NamedChange } from "./changes.js";
export { type ChapterProgress, chapters } from "./chapters.js";
export { claims } from "./claims.js";
export { conversionSteps, type TreatyConversion, treatyConversions } from "./conversions.js";
export { type CoveredShare, coverage } from "./coverage.js";
export { type CurveStep, curveSteps, type PackedCurve, packedCurves } from "./curves.js";
export {
  type DepositDay,
  type DepositMonth,
  type DepositSummary,
  depositDays,
  depositMonths,
  depositSummaries,
} from "./deposits.js";
export { disagreements, type NamedDisagreement } from "./disagreements.js";
export { domesticSteps } from "./domestic-steps.js";
export { type CurrentStanding, everyone } from "./everyone.js";
export { type EvidenceSummary, evidenceSummary } from "./evidence-summary.js";
export {
  type ForecastMiss,
  forecastMisses,
  forecastScores,
  type PitBin,
  type PublishedForecast,
  pitBins,
  publishedForecasts,
  type ReliabilityBin,
  reliabilityBins,
} from "./forecast-scores.js";
export {
  type ForecastQuantile,
  type ForecastStep,
  forecastSteps,
  forecasts,
  type TreatyForecast,
} from "./forecasts.js";
export { idealPointAndSignature } from "./ideal-point-and-signature.js";
export { type IdealPointStanding, idealPointStandings, idealPoints } from "./ideal-points.js";
export type { KeyedDigests, KeyedRows, Picked } from "./keyed-rows.js";
export { lastDay } from "./last-day.js";
export { type LedgerEntry, latestActs, ledger, newestActs } from "./ledger.js";
export { type LiveSource, liveSources } from "./live-sources.js";
export { type NextState, nextStates, type RankingQuality, rankingQuality } from "./next-consents.js";
export { type NthInstrument, nthInstruments } from "./nth-instruments.js";
export { type ParticipantChapter, participantChapters } from "./participant-chapters.js";
export { type ParticipantStanding, participantStandings } from "./participant-standings.js";
export { participants, type Spelling, spellings } from "./participants.js";
export { type CountInPrint, printedCounts } from "./printed-counts.js";
export { type RatificationSpeed, ratificationSpeeds } from "./ratification-speeds.js";
export { type RegionalAgreement, regionalAgreements } from "./regional-agreements.js";
export { type RegionalChapter, regionalChapters } from "./regional-chapters.js";
export { type RegionalSpeed, regionalSpeeds } from "./regional-speeds.js";
export { resolutions } from "./resolutions.js";
export { type RollCallSummary, rollCalls } from "./roll-calls.js";
export { type SameAge, sameAge } from "./same-age.js";
export { type SessionAgreement, sessionAgreements } from "./session-agreements.js";
export { type SignedAlike, signedAlike } from "./signed-alike.js";
export { type CitedSource, citedSources } from "./sources.js";
export { type GroupStanding, standingByGroup } from "./standing-by-group.js";
export { type StatusSpell, statusSpells } from "./status-spells.js";
export { countRows, tableCsv, tableDigest, tableRows } from "./table-rows.js";
export { timeline } from "./timeline.js";
export { type TreatyParticipant, treatyParticipants, treatyStatuses } from "./treaty-participants.js";
export { type TreatyStanding, treatyStandings } from "./treaty-standings.js";
export { type VoteByStanding, voteByStanding } from "./vote-by-standing.js";
export { type VoteCompanion, voteCompanions } from "./vote-companions.js";
export { type JoinedVotes, joinedVotes, splitVotes, type VoteLists } from "./vote-lists.js";
export { type VoteMovement, voteMovement } from "./vote-movement.js";
export { type VoteStanding, voteStandings } from "./vote-standings.js";
export { type GroupVotes, votesByGroup } from "./votes-by-group.js";
