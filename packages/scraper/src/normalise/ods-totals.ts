import type { PrintedVote } from "../source/ods/index.js";

const REJECTED =
  /\b(?:rejected|defeated|overruled|not (?:adopted|approved|accepted|retained|maintained|carried|upheld))\b/;

/**
 * The numbers that the tally of a vote gives for its lists, in their order. What was rejected has the majority first, `rejected by 98 votes to 11`: of two
 * orders the one in which it agrees with the lists.
 */
export function totalsOf({ sentence, tally }: PrintedVote, counts: readonly number[]): readonly number[] {
  const [first, second] = [countOf(tally.inFavour), countOf(tally.against)];
  const isTurned = REJECTED.test(sentence) && counts[0] === second && counts[1] === first;
  return [...(isTurned ? [second, first] : [first, second]), countOf(tally.abstaining)];
}

const WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** `none`, `no`, `zero` and no clause at all are 0. */
function countOf(printed: string | null): number {
  if (printed === null) return 0;
  return /^\d/.test(printed) ? Number(printed) : WORDS.indexOf(printed) + 1;
}
