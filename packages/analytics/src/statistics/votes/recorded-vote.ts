import { groupBy } from "@depositary/model";

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
  return [...groupBy(votes, ({ session }) => session)].map(([session, own]) => ({ session, votes: own }));
}

/** The same without the roll calls in which all recorded ballots are equal. */
export function contestedOnly({ session, votes }: SessionVotes): SessionVotes {
  const choices = ({ yesBy, abstainBy, noBy }: RecordedVote) =>
    [yesBy, abstainBy, noBy].filter((voters) => voters.length > 0);
  return { session, votes: votes.filter((vote) => choices(vote).length > 1) };
}
