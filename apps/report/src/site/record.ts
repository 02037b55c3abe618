import {
  ballotsByName,
  type CitedSource,
  type CurveStep,
  citedSources,
  claims,
  curveSteps,
  type Database,
  disagreements,
  domesticSteps,
  type EvidenceSummary,
  everyone,
  evidenceSummary,
  type GroupStanding,
  type GroupVotes,
  type LedgerEntry,
  ledger,
  type NamedBallot,
  type NamedDisagreement,
  printedCounts,
  type RollCallSummary,
  resolutions,
  rollCalls,
  type SameAge,
  type Standing,
  sameAge,
  standingByGroup,
  type TreatyParticipant,
  type TreatyStanding,
  timeline,
  treatyParticipants,
  treatyStandings,
  type VoteByStanding,
  type VoteMovement,
  voteByStanding,
  voteMovement,
  votesByGroup,
} from "@depositary/analytics";
import type { Claim, PrintedCount, Resolution, TimelineEvent } from "@depositary/model";
import { focus } from "./focus.js";

/** Everything that the pages show, as the queries answered. */
export interface SiteRecord {
  readonly standings: readonly TreatyStanding[];
  readonly participants: readonly TreatyParticipant[];
  readonly ledger: readonly LedgerEntry[];
  readonly curves: readonly CurveStep[];
  readonly evidence: readonly EvidenceSummary[];
  readonly sameAge: readonly SameAge[];
  readonly everyone: readonly Standing[];
  readonly groups: readonly GroupStanding[];
  readonly rollCalls: readonly RollCallSummary[];
  readonly ballots: readonly NamedBallot[];
  readonly groupVotes: readonly GroupVotes[];
  readonly voteByStanding: readonly VoteByStanding[];
  readonly movement: readonly VoteMovement[];
  readonly timeline: readonly TimelineEvent[];
  readonly domesticSteps: readonly TimelineEvent[];
  readonly printedCounts: readonly PrintedCount[];
  readonly resolutions: readonly Resolution[];
  readonly claims: readonly Claim[];
  readonly sources: readonly CitedSource[];
  readonly disagreements: readonly NamedDisagreement[];
}

/** Asks the database all that the site shows. */
export async function readSiteRecord(database: Database): Promise<SiteRecord> {
  const { treatyId, firstVote, launchVote } = focus;
  return {
    standings: await treatyStandings(database),
    participants: await treatyParticipants(database),
    ledger: await ledger(database),
    curves: await curveSteps(database),
    evidence: await evidenceSummary(database),
    sameAge: await sameAge(database, treatyId),
    everyone: await everyone(database, treatyId),
    groups: await standingByGroup(database, treatyId),
    rollCalls: await rollCalls(database),
    ballots: await ballotsByName(database),
    groupVotes: await votesByGroup(database),
    voteByStanding: await voteByStanding(database, launchVote, treatyId),
    movement: await voteMovement(database, firstVote, launchVote),
    timeline: await timeline(database, treatyId),
    domesticSteps: await domesticSteps(database, treatyId),
    printedCounts: await printedCounts(database, treatyId),
    resolutions: await resolutions(database, treatyId),
    claims: await claims(database),
    sources: await citedSources(database),
    disagreements: await disagreements(database),
  };
}

/** The treaty `treatyId` with what belongs to it. Throws where it is not on file. */
export function treatyOf(record: SiteRecord, treatyId: string): TreatyStanding {
  const found = record.standings.find((standing) => standing.treatyId === treatyId);
  if (found === undefined)
    throw new Error(`no treaty ${treatyId} on file: the table treaty has ${record.standings.length} rows`);
  return found;
}

type OfTreaty = { readonly treatyId: string | null };

// a pure index of arrays that are never changed: each of hundreds of pages asks for its few of tens of thousands of rows
const indexes = new WeakMap<readonly OfTreaty[], ReadonlyMap<string | null, readonly OfTreaty[]>>();

/** Rows of one treaty. */
export function ofTreaty<Row extends OfTreaty>(rows: readonly Row[], treatyId: string): readonly Row[] {
  const index = indexes.get(rows) ?? indexByTreaty(rows);
  indexes.set(rows, index);
  return (index.get(treatyId) ?? []) as readonly Row[];
}

function indexByTreaty(rows: readonly OfTreaty[]): ReadonlyMap<string | null, readonly OfTreaty[]> {
  const index = new Map<string | null, OfTreaty[]>();
  for (const row of rows) {
    const group = index.get(row.treatyId);
    if (group === undefined) index.set(row.treatyId, [row]);
    else group.push(row);
  }
  return index;
}

/** Rows of one roll call. */
export function ofRollCall<Row extends { readonly rollCallId: string }>(
  rows: readonly Row[],
  rollCallId: string,
): readonly Row[] {
  return rows.filter((row) => row.rollCallId === rollCallId);
}
