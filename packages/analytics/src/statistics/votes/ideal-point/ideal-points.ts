import { inThreads, type Threads } from "../../in-threads.js";
import type { SessionVotes } from "../recorded-vote.js";
import { type MemberPosition, sessionIdealPoints } from "./session-ideal-points.js";

/** Ideal points of all sessions in their order; the longest are begun first. */
export async function idealPoints(
  sessions: readonly SessionVotes[],
  threads: Threads,
): Promise<readonly MemberPosition[]> {
  const longestFirst = [...sessions].sort((a, b) => b.votes.length - a.votes.length);
  const positions = await inThreads(longestFirst, null, sessionIdealPoints, threads);
  const bySession = new Map(longestFirst.map(({ session }, index) => [session, positions[index] ?? []]));
  return sessions.flatMap(({ session }) => bySession.get(session) ?? []);
}
