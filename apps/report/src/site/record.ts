import {
  ballotsByName,
  type ChapterProgress,
  type CitedSource,
  type CountInPrint,
  type Coverage,
  type CurveStep,
  changes,
  chapters,
  citedSources,
  claims,
  conversionSteps,
  coverage,
  curveSteps,
  type Database,
  type DepositDay,
  type DepositMonth,
  type DepositSummary,
  depositDays,
  depositMonths,
  depositSummaries,
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
  type IdealPointStanding,
  idealPointAndSignature,
  idealPointStandings,
  idealPoints,
  type LedgerEntry,
  type LiveSource,
  type LogisticFit,
  ledger,
  liveSources,
  type NamedBallot,
  type NamedChange,
  type NamedDisagreement,
  type NextState,
  type NthInstrument,
  nextStates,
  nthInstruments,
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
  type RankingQuality,
  type RatificationSpeed,
  type RegionalAgreement,
  type RegionalChapter,
  type RegionalSpeed,
  type ReliabilityBin,
  type RollCallSummary,
  rankingQuality,
  ratificationSpeeds,
  regionalAgreements,
  regionalChapters,
  regionalSpeeds,
  reliabilityBins,
  resolutions,
  rollCalls,
  type SameAge,
  type SessionAgreement,
  type SignedAlike,
  type Standing,
  type StatusSpell,
  sameAge,
  sessionAgreements,
  signedAlike,
  standingByGroup,
  statusSpells,
  type TreatyConversion,
  type TreatyForecast,
  type TreatyParticipant,
  type TreatyStanding,
  timeline,
  treatyConversions,
  treatyParticipants,
  treatyStandings,
  type VoteByStanding,
  type VoteCompanion,
  type VoteLists,
  type VoteMovement,
  type VoteStanding,
  voteByStanding,
  voteCompanions,
  voteLists,
  voteMovement,
  voteStandings,
  votesByGroup,
} from "@depositary/analytics";
import type {
  Claim,
  ForecastScore,
  IdealPoint,
  Participant,
  Resolution,
  Survival,
  TimelineEvent,
} from "@depositary/model";
import { nameOf } from "../text/standing-words.js";
import { focus } from "./focus.js";
import { rowsOf } from "./rows-of.js";

/** A treaty by the name by which it is known: all that most pages need to know of most treaties. */
interface TreatyName {
  readonly treatyId: string;
  readonly name: string;
}

/** Everything that the pages show, as the queries answered. */
export interface SiteRecord {
  /** The last day for which anything on file was confirmed. */
  readonly day: string;
  readonly standings: readonly TreatyStanding[];
  readonly treatyNames: readonly TreatyName[];
  readonly chapters: readonly ChapterProgress[];
  /** Everybody on file, by name. */
  readonly who: readonly Participant[];
  readonly participantStandings: readonly ParticipantStanding[];
  readonly participantChapters: readonly ParticipantChapter[];
  readonly participants: readonly TreatyParticipant[];
  readonly spells: readonly StatusSpell[];
  readonly ledger: readonly LedgerEntry[];
  readonly curves: readonly CurveStep[];
  /** Of treaties with enough of them, and of all together under no number. */
  readonly depositDays: readonly DepositDay[];
  readonly depositMonths: readonly DepositMonth[];
  readonly depositSummaries: readonly DepositSummary[];
  readonly evidence: readonly EvidenceSummary[];
  readonly sameAge: readonly SameAge[];
  readonly everyone: readonly Standing[];
  readonly groups: readonly GroupStanding[];
  /** The regional groups, in the order of `groups`. */
  readonly unGroups: readonly GroupStanding["unGroup"][];
  readonly regionalChapters: readonly RegionalChapter[];
  readonly regionalSpeeds: readonly RegionalSpeed[];
  readonly regionalAgreements: readonly RegionalAgreement[];
  readonly rollCalls: readonly RollCallSummary[];
  readonly voteLists: readonly VoteLists[];
  /** Of roll calls on resolutions about a treaty only. */
  readonly ballots: readonly NamedBallot[];
  readonly groupVotes: readonly GroupVotes[];
  readonly voteByStanding: readonly VoteByStanding[];
  readonly movement: readonly VoteMovement[];
  readonly timeline: readonly TimelineEvent[];
  readonly domesticSteps: readonly TimelineEvent[];
  readonly printedCounts: readonly CountInPrint[];
  readonly resolutions: readonly Resolution[];
  readonly claims: readonly Claim[];
  readonly changes: readonly NamedChange[];
  readonly liveSources: readonly LiveSource[];
  readonly sources: readonly CitedSource[];
  readonly disagreements: readonly NamedDisagreement[];
  readonly conversionSteps: readonly Survival[];
  readonly treatyConversions: readonly TreatyConversion[];
  readonly nthInstruments: readonly NthInstrument[];
  readonly idealPoints: readonly IdealPoint[];
  readonly idealPointStandings: readonly IdealPointStanding[];
  /** Whether these positions tell who has signed; null where there are none, or they tell it without error. */
  readonly signatureFit: LogisticFit | null;
  readonly voteCompanions: readonly VoteCompanion[];
  readonly voteStandings: readonly VoteStanding[];
  readonly sessionAgreements: readonly SessionAgreement[];
  readonly signedAlike: readonly SignedAlike[];
  readonly coverage: readonly Coverage[];
  readonly ratificationSpeeds: readonly RatificationSpeed[];
  readonly forecasts: readonly TreatyForecast[];
  readonly forecastSteps: readonly ForecastStep[];
  readonly forecastScores: readonly ForecastScore[];
  readonly reliability: readonly ReliabilityBin[];
  readonly pit: readonly PitBin[];
  readonly forecastMisses: readonly ForecastMiss[];
  readonly publishedForecasts: readonly PublishedForecast[];
  /** The first of each treaty's ranking. */
  readonly nextStates: readonly NextState[];
  readonly rankingQuality: RankingQuality | null;
}

/** The day of the Charter: nothing on file is earlier known. */
const FIRST_DAY = "1945-10-24";
/** Members shown at each end of those that voted alike. */
const COMPANIONS = 5;
/** Sessions of which the agreement within regional groups is shown. */
const REGIONAL_SESSIONS = 10;
/** Fewest deposits of known day that make a calendar of a treaty. */
const DEPOSITS_LEAST = 20;
/** States shown of those that may be next. */
const NEXT = 10;
/** Worst forecasts shown of each model. */
const MISSES = 10;

/** Asks the database all that the site shows. */
export async function readSiteRecord(database: Database): Promise<SiteRecord> {
  const { treatyId, firstVote, launchVote } = focus;
  const standings = await treatyStandings(database);
  const evidenceOn = evidenceDay(standings, treatyId);
  const points = await idealPointStandings(database, treatyId);
  const groups = await standingByGroup(database, treatyId);
  const seen = { standings, ledger: await ledger(database), changes: await changes(database) };
  return {
    ...seen,
    day: lastDay(seen),
    treatyNames: standings.map((standing) => ({ treatyId: standing.treatyId, name: nameOf(standing) })),
    chapters: await chapters(database),
    who: await participants(database),
    participantStandings: await participantStandings(database),
    participantChapters: await participantChapters(database),
    participants: await treatyParticipants(database),
    spells: await statusSpells(database),
    curves: await curveSteps(database),
    depositDays: await depositDays(database, DEPOSITS_LEAST),
    depositMonths: await depositMonths(database, DEPOSITS_LEAST),
    depositSummaries: await depositSummaries(database, DEPOSITS_LEAST),
    evidence: await evidenceSummary(database),
    sameAge: await sameAge(database, treatyId),
    everyone: await everyone(database, treatyId),
    groups,
    unGroups: groups.map(({ unGroup }) => unGroup),
    regionalChapters: await regionalChapters(database),
    regionalSpeeds: await regionalSpeeds(database),
    regionalAgreements: await regionalAgreements(database, REGIONAL_SESSIONS),
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
    liveSources: await liveSources(database),
    sources: await citedSources(database),
    disagreements: await disagreements(database),
    conversionSteps: await conversionSteps(database),
    treatyConversions: await treatyConversions(database),
    nthInstruments: await nthInstruments(database),
    idealPoints: await idealPoints(database),
    idealPointStandings: points,
    signatureFit: await signatureFit(database, points[0]?.session, evidenceOn),
    voteCompanions: await voteCompanions(database, COMPANIONS),
    voteStandings: await voteStandings(database),
    sessionAgreements: await sessionAgreements(database),
    signedAlike: await signedAlike(database, treatyId, evidenceOn),
    coverage: await coverage(database, treatyId, evidenceOn),
    ratificationSpeeds: await ratificationSpeeds(database),
    forecasts: await forecasts(database),
    forecastSteps: await forecastSteps(database),
    forecastScores: await forecastScores(database),
    reliability: await reliabilityBins(database),
    pit: await pitBins(database),
    forecastMisses: await forecastMisses(database, MISSES),
    publishedForecasts: await publishedForecasts(database),
    nextStates: await nextStates(database, NEXT),
    rankingQuality: await rankingQuality(database),
  };
}

/** The last day for which anything of a treaty was confirmed. */
function evidenceDay(standings: readonly TreatyStanding[], treatyId: string): string {
  const own = standings.filter((standing) => standing.treatyId === treatyId);
  const days = own.flatMap(({ signaturesSeen, consentsSeen }) => [signaturesSeen, consentsSeen]);
  return days.reduce<string>((last, day) => (day !== null && day > last ? day : last), FIRST_DAY);
}

async function signatureFit(
  database: Database,
  session: string | undefined,
  asOf: string,
): Promise<LogisticFit | null> {
  if (session === undefined) return null;
  try {
    return await idealPointAndSignature(database, { session, treatyId: focus.treatyId, asOf });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The treaty `treatyId` with what belongs to it. Throws where it is not on file. */
export function treatyOf(record: SiteRecord, treatyId: string): TreatyStanding {
  const found = record.standings.find((standing) => standing.treatyId === treatyId);
  if (found === undefined)
    throw new Error(`no treaty ${treatyId} on file: the table treaty has ${record.standings.length} rows`);
  return found;
}

function lastDay({
  ledger,
  changes,
  standings,
}: Pick<SiteRecord, "ledger" | "changes" | "standings">): string {
  const days = [
    ...ledger.map(({ lastSeen }) => lastSeen),
    ...changes.map(({ seenOn }) => seenOn),
    ...standings.flatMap(({ asAt }) => asAt ?? []),
  ];
  return days.reduce((last, day) => (day > last ? day : last), FIRST_DAY);
}

/** The name by which the treaty `treatyId` is known. Throws where it is not on file. */
export function treatyName({ treatyNames }: SiteRecord, treatyId: string): string {
  const [found] = ofTreaty(treatyNames, treatyId);
  if (found === undefined)
    throw new Error(`no treaty ${treatyId} on file: the table treaty has ${treatyNames.length} rows`);
  return found.name;
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

const names = new WeakMap<SiteRecord["who"], ReadonlyMap<string, string>>();

/** The name of everybody on file by code. */
export function participantNames({ who }: SiteRecord): ReadonlyMap<string, string> {
  const known = names.get(who) ?? new Map(who.map(({ participantId, name }) => [participantId, name]));
  names.set(who, known);
  return known;
}
