import type { Refusal } from "../../import-ledger.js";
import { recordName } from "./bulk-records.js";
import type { LibraryContext } from "./library-context.js";
import type { LibraryVote } from "./library-vote.js";
import { tallyProblems, wantedException } from "./tally.js";

/** Votes whose totals are the names listed, or are known not to be, and one refusal for each row of the others. */
export function checkTallies(
  file: string,
  votes: readonly LibraryVote[],
  context: Pick<LibraryContext, "oddTallies">,
): { readonly votes: readonly LibraryVote[]; readonly refused: readonly Refusal[] } {
  const problems = new Map(votes.map((one) => [one, problemOf(one, context)]));
  return {
    votes: votes.filter((one) => problems.get(one) === null),
    refused: [...problems].flatMap(([{ undlId, vote, rows }, reason]) => {
      if (reason === null) return [];
      const found = recordName(undlId, vote.symbol);
      return Array.from({ length: rows }, () => ({ file, found, reason }));
    }),
  };
}

function problemOf(
  { vote, adoption }: LibraryVote,
  { oddTallies }: Pick<LibraryContext, "oddTallies">,
): string | null {
  const { printed, ballots, symbolId } = vote;
  if (adoption !== "recorded vote" || printed === null || oddTallies.has(symbolId)) return null;
  const problems = tallyProblems(printed, ballots);
  return problems.length === 0 ? null : `${problems.join("; ")}; ${wantedException(symbolId)}`;
}
