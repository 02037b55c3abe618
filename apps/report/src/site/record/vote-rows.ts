import {
  ballotsByName,
  type Database,
  rollCalls,
  sessionAgreements,
  voteCompanions,
  voteStandings,
} from "@depositary/analytics";

/** Members shown at each end of those that voted alike. */
const COMPANIONS = 5;

/** Every roll call, and how alike members voted. */
export type VoteRows = Readonly<Awaited<ReturnType<typeof readVoteRows>>>;

export async function readVoteRows(database: Database) {
  return {
    rollCalls: await rollCalls(database),
    /** Of roll calls on resolutions about a treaty only. */
    ballots: await ballotsByName(database),
    voteCompanions: await voteCompanions(database, COMPANIONS),
    voteStandings: await voteStandings(database),
    sessionAgreements: await sessionAgreements(database),
  };
}
