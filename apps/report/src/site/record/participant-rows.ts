import {
  type Database,
  participantChapters,
  participantStandings,
  participants,
  ratificationSpeeds,
  regionalAgreements,
  regionalChapters,
  regionalSpeeds,
  spellings,
} from "@depositary/analytics";

/** Sessions of which the agreement within regional groups is shown. */
const REGIONAL_SESSIONS = 10;

/** Every participant, and the regional groups: what they have joined, and how fast. */
export type ParticipantRows = Readonly<Awaited<ReturnType<typeof readParticipantRows>>>;

export async function readParticipantRows(database: Database) {
  return {
    /** Everybody on file, by name. */
    who: await participants(database),
    /** Other names by which the search finds them. */
    spellings: await spellings(database),
    participantStandings: await participantStandings(database),
    participantChapters: await participantChapters(database),
    ratificationSpeeds: await ratificationSpeeds(database),
    regionalChapters: await regionalChapters(database),
    regionalSpeeds: await regionalSpeeds(database),
    regionalAgreements: await regionalAgreements(database, REGIONAL_SESSIONS),
  };
}
