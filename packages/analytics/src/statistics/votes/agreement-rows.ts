import type { Agreement } from "@depositary/model";
import { chanceDistances } from "./chance-distances.js";
import { visitPairs } from "./pair-counts.js";
import { contestedOnly, type SessionVotes } from "./recorded-vote.js";
import { memberAt, voteBits } from "./vote-bits.js";

/** What is stored of a row of the table `agreement`: sums, from which the database works out the measures. */
export type AgreementRow = Omit<Agreement, "agreement" | "identical" | "s" | "kappa" | "pi">;

/** How alike each two members voted in a session, in the order of the key. */
export function agreementRows(votes: SessionVotes): readonly AgreementRow[] {
  const bits = voteBits(contestedOnly(votes));
  const rows: AgreementRow[] = [];
  visitPairs(bits, (first, second, counts) => {
    rows.push({
      session: bits.session,
      participantA: memberAt(bits, first),
      participantB: memberAt(bits, second),
      ...counts,
      ...chanceDistances(bits, first, second, counts.ballots),
    });
  });
  return rows;
}
