import {
  ballotsByName,
  type ChapterProgress,
  type CitedSource,
  type CurveStep,
  changes,
  chapters,
  citedSources,
  claims,
  curveSteps,
  type Database,
  disagreements,
  domesticSteps,
  type EvidenceSummary,
  everyone,
  evidenceSummary,
  type ForecastMiss,
  type ForecastStep,
  forecastMisses,
  forecastScores,
  forecastSteps,
  forecasts,
  type GroupStanding,
  type GroupVotes,
  type LedgerEntry,
  type LiveSource,
  ledger,
  liveSources,
  type NamedBallot,
  type NamedChange,
  type NamedDisagreement,
  type ParticipantChapter,
  type ParticipantStanding,
  type PitBin,
  type PublishedForecast,
  participantChapters,
  participantStandings,
  participants,
  pitBins,
  printedCounts,
  publishedForecasts,
  type ReliabilityBin,
  type RollCallSummary,
  reliabilityBins,
  resolutions,
  rollCalls,
  type SameAge,
  type Standing,
  sameAge,
  standingByGroup,
  type TreatyForecast,
  type TreatyParticipant,
  type TreatyStanding,
  timeline,
  treatyParticipants,
  treatyStandings,
  type VoteByStanding,
  type VoteLists,
  type VoteMovement,
  voteByStanding,
  voteLists,
  voteMovement,
  votesByGroup,
} from "@depositary/analytics";
import type {
  Claim,
  ForecastScore,
  Participant,
  PrintedCount,
  Resolution,
  TimelineEvent,
} from "@depositary/model";
import { focus } from "./focus.js";
import { rowsOf } from "./rows-of.js";

/** Everything that the pages show, as the queries answered. */
export interface SiteRecord {
  readonly standings: readonly TreatyStanding[];
  readonly chapters: readonly ChapterProgress[];
  /** Everybody on file, by name. */
  readonly who: readonly Participant[];
  readonly participantStandings: readonly ParticipantStanding[];
  readonly participantChapters: readonly ParticipantChapter[];
  readonly participants: readonly TreatyParticipant[];
  readonly ledger: readonly LedgerEntry[];
  readonly curves: readonly CurveStep[];
  readonly evidence: readonly EvidenceSummary[];
  readonly sameAge: readonly SameAge[];
  readonly everyone: readonly Standing[];
  readonly groups: readonly GroupStanding[];
  readonly rollCalls: readonly RollCallSummary[];
  readonly voteLists: readonly VoteLists[];
  /** Of roll calls on resolutions about a treaty only. */
  readonly ballots: readonly NamedBallot[];
  readonly groupVotes: readonly GroupVotes[];
  readonly voteByStanding: readonly VoteByStanding[];
  readonly movement: readonly VoteMovement[];
  readonly timeline: readonly TimelineEvent[];
  readonly domesticSteps: readonly TimelineEvent[];
  readonly printedCounts: readonly PrintedCount[];
  readonly resolutions: readonly Resolution[];
  readonly claims: readonly Claim[];
  readonly changes: readonly NamedChange[];
  readonly liveSources: readonly LiveSource[];
  readonly sources: readonly CitedSource[];
  readonly disagreements: readonly NamedDisagreement[];
  readonly forecasts: readonly TreatyForecast[];
  readonly forecastSteps: readonly ForecastStep[];
  readonly forecastScores: readonly ForecastScore[];
  readonly reliability: readonly ReliabilityBin[];
  readonly pit: readonly PitBin[];
  readonly forecastMisses: readonly ForecastMiss[];
  readonly publishedForecasts: readonly PublishedForecast[];
}

/** Worst forecasts shown of each model. */
const MISSES = 10;

/** Asks the database all that the site shows. */
export async function readSiteRecord(database: Database): Promise<SiteRecord> {
  const { treatyId, firstVote, launchVote } = focus;
  return {
    standings: await treatyStandings(database),
    chapters: await chapters(database),
    who: await participants(database),
    participantStandings: await participantStandings(database),
    participantChapters: await participantChapters(database),
    participants: await treatyParticipants(database),
    ledger: await ledger(database),
    curves: await curveSteps(database),
    evidence: await evidenceSummary(database),
    sameAge: await sameAge(database, treatyId),
    everyone: await everyone(database, treatyId),
    groups: await standingByGroup(database, treatyId),
    rollCalls: await rollCalls(database),
    voteLists: await voteLists(database),
    ballots: await ballotsByName(database),
    groupVotes: await votesByGroup(database),
    voteByStanding: await voteByStanding(database, launchVote, treatyId),
    movement: await voteMovement(database, firstVote, launchVote),
    timeline: await timeline(database, treatyId),
    domesticSteps: await domesticSteps(database, treatyId),
    printedCounts: await printedCounts(database, treatyId),
    resolutions: await resolutions(database, treatyId),
    claims: await claims(database),
    changes: await changes(database),
    liveSources: await liveSources(database),
    sources: await citedSources(database),
    disagreements: await disagreements(database),
    forecasts: await forecasts(database),
    forecastSteps: await forecastSteps(database),
    forecastScores: await forecastScores(database),
    reliability: await reliabilityBins(database),
    pit: await pitBins(database),
    forecastMisses: await forecastMisses(database, MISSES),
    publishedForecasts: await publishedForecasts(database),
  };
}

/** The treaty `treatyId` with what belongs to it. Throws where it is not on file. */
export function treatyOf(record: SiteRecord, treatyId: string): TreatyStanding {
  const found = record.standings.find((standing) => standing.treatyId === treatyId);
  if (found === undefined)
    throw new Error(`no treaty ${treatyId} on file: the table treaty has ${record.standings.length} rows`);
  return found;
}

/** The last day for which anything on file was confirmed. */
export function recordDay({ ledger, changes, standings }: SiteRecord): string {
  const days = [
    ...ledger.map(({ lastSeen }) => lastSeen),
    ...changes.map(({ seenOn }) => seenOn),
    ...standings.flatMap(({ asAt }) => asAt ?? []),
  ];
  return days.reduce((last, day) => (day > last ? day : last), "1945-10-24");
}

/** Rows of one treaty. */
export function ofTreaty<Row extends { readonly treatyId: string | null }>(
  rows: readonly Row[],
  treatyId: string,
): readonly Row[] {
  return rowsOf(rows, "treatyId", treatyId);
}

/** Rows of one roll call. */
export function ofRollCall<Row extends { readonly rollCallId: string }>(
  rows: readonly Row[],
  rollCallId: string,
): readonly Row[] {
  return rowsOf(rows, "rollCallId", rollCallId);
}

const names = new WeakMap<SiteRecord, ReadonlyMap<string, string>>();

/** The name of everybody on file by code. */
export function participantNames(record: SiteRecord): ReadonlyMap<string, string> {
  const known =
    names.get(record) ?? new Map(record.who.map(({ participantId, name }) => [participantId, name]));
  names.set(record, known);
  return known;
}
