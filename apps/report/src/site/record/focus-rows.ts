import {
  coverage,
  type Database,
  domesticSteps,
  everyone,
  idealPointAndSignature,
  idealPointStandings,
  type LogisticFit,
  printedCounts,
  resolutions,
  sameAge,
  signedAlike,
  standingByGroup,
  timeline,
  voteByStanding,
  voteMovement,
} from "@depositary/analytics";
import { focus } from "../focus.js";

/** What is asked of the one treaty that the home page is about, and of the votes that led to it. */
export type FocusRows = Readonly<Awaited<ReturnType<typeof readFocusRows>>>;

/** `evidenceOn` is the last day for which anything of that treaty was confirmed. */
export async function readFocusRows(database: Database, evidenceOn: string) {
  const { treatyId, firstVote, launchVote } = focus;
  const groups = await standingByGroup(database, treatyId);
  const points = await idealPointStandings(database, treatyId);
  return {
    groups,
    /** The regional groups, in the order of `groups`. */
    unGroups: groups.map(({ unGroup }) => unGroup),
    everyone: await everyone(database, treatyId),
    sameAge: await sameAge(database, treatyId),
    timeline: await timeline(database, treatyId),
    domesticSteps: await domesticSteps(database, treatyId),
    printedCounts: await printedCounts(database, treatyId),
    resolutions: await resolutions(database, treatyId),
    voteByStanding: await voteByStanding(database, launchVote, treatyId),
    movement: await voteMovement(database, firstVote, launchVote),
    idealPointStandings: points,
    /** Whether these positions tell who has signed; null where there are none, or they tell it without error. */
    signatureFit: await signatureFit(database, points[0]?.session, evidenceOn),
    signedAlike: await signedAlike(database, treatyId, evidenceOn),
    coverage: await coverage(database, treatyId, evidenceOn),
  };
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
