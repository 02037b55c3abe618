import { agreementTable, storedColumns, toSnakeCase } from "@depositary/model";
import type { AppendedColumn } from "../../append.js";
import { visitPairs } from "./pair-counts.js";
import type { SessionVotes } from "./recorded-vote.js";
import { pairSums } from "./similarity.js";
import { contestedOnly, voteBits } from "./vote-bits.js";

/** The stored columns of the table `agreement`, in the order of its key: about a million rows, and so no object a row. */
export function agreementColumns(sessions: readonly SessionVotes[]): readonly AppendedColumn[] {
  const columns = storedColumns(agreementTable).map(([name, { sqlType }]) => {
    const values: (string | number)[] = [];
    return { name, sqlType, values };
  });
  for (const votes of sessions) {
    const bits = contestedOnly(voteBits(votes));
    visitPairs(bits, (first, second, joint) => {
      const key = {
        session: bits.session,
        participantA: bits.members[first] ?? "",
        participantB: bits.members[second] ?? "",
      };
      const row: Readonly<Record<string, string | number>> = { ...key, ...pairSums(joint) };
      for (const { name, values } of columns) values.push(row[name] ?? 0);
    });
  }
  return columns.map(({ name, ...column }) => ({ name: toSnakeCase(name), ...column }));
}
