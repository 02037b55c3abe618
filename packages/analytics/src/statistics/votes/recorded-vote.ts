/** Who voted how in one roll call. Members in none of the lists did not vote, or were no members. */
export interface RecordedVote {
  readonly session: string;
  readonly yesBy: readonly string[];
  readonly abstainBy: readonly string[];
  readonly noBy: readonly string[];
}

/** The recorded votes of one session, in the order in which they came. */
export interface SessionVotes {
  readonly session: string;
  readonly votes: readonly RecordedVote[];
}

/** Votes by session, sessions in the order in which they first come. */
export function bySession(votes: Iterable<RecordedVote>): readonly SessionVotes[] {
  const sessions = new Map<string, RecordedVote[]>();
  for (const vote of votes) {
    const before = sessions.get(vote.session);
    if (before === undefined) sessions.set(vote.session, [vote]);
    else before.push(vote);
  }
  return [...sessions].map(([session, ofSession]) => ({ session, votes: ofSession }));
}
