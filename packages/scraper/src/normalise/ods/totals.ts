import { type PrintedVote, readPrintedCount } from "../../source/ods/index.js";

const REJECTED =
  /\b(?:rejected|defeated|overruled|not (?:adopted|approved|accepted|retained|maintained|carried|upheld))\b/;

/**
 * The numbers that the tally of a vote gives for its lists, in their order; null for words that are no number. What was
 * rejected has the majority first, `rejected by 98 votes to 11`: of two orders the one in which it agrees with the lists.
 */
export function totalsOf(
  { sentence, tally }: PrintedVote,
  counts: readonly number[],
): readonly (number | null)[] {
  const [first, second] = [countOf(tally.inFavour), countOf(tally.against)];
  const isTurned = REJECTED.test(sentence) && counts[0] === second && counts[1] === first;
  return [...(isTurned ? [second, first] : [first, second]), countOf(tally.abstaining)];
}

/** A clause that is not there counts nobody. */
function countOf(printed: string | null): number | null {
  return printed === null ? 0 : readPrintedCount(printed);
}
