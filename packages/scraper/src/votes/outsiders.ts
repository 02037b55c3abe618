import type { MembersByDay } from "./membership.js";
import type { RecordedVote } from "./recorded-vote.js";

/** Ballots of participants that were no members on that day, one line each participant and day. */
export function outsiders(votes: readonly RecordedVote[], members: MembersByDay): readonly string[] {
  const found = new Set<string>();
  for (const { body, ballots, day, name } of votes) {
    if (body !== "GA") continue;
    for (const [id, vote] of ballots)
      if (vote !== "notVoting" && !members.hasMember(id, day))
        found.add(`${id} voted without being a member on ${day.notBefore} to ${day.notAfter} (${name})`);
  }
  return [...found].sort();
}
