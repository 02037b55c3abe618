import { grades, sqlString, type Vote } from "@depositary/model";

/** Votes in the order in which they are shown: an abstention lies between yes and no. */
export const shownVotes = ["yes", "abstain", "no", "notVoting"] as const satisfies readonly Vote[];

/** SQL key that orders a column of votes as they are shown. */
export function byVote(column: string): string {
  return byWord(column, shownVotes);
}

/** SQL key that orders a column of grades, the best first. */
export function byGrade(column: string): string {
  return byWord(column, grades);
}

function byWord(column: string, words: readonly string[]): string {
  return `array_position([${words.map(sqlString).join(", ")}], ${column})`;
}
