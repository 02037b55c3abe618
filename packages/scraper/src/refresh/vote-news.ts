import type { RollCall } from "@depositary/model";
import type { VoteFacts } from "../store/facts.js";
import type { Renames } from "../votes/rename.js";
import type { OutcomeOf } from "./outcome.js";

/** What a document of votes brought, in words: `undl: GA-2026: 2 roll calls are new`. One that was renamed is not new. */
export function describeVotes(
  { source, document }: OutcomeOf,
  before: VoteFacts,
  after: VoteFacts,
  renames: Renames = new Map(),
): readonly string[] {
  const rollCallKey = ({ rollCallId }: RollCall) => renames.get(rollCallId) ?? rollCallId;
  const rollCalls = compare(before.rollCalls, after.rollCalls, rollCallKey);
  const resolutions = compare(before.resolutions, after.resolutions, ({ symbol }) => symbol);
  const sentences = (["added", "other"] as const).flatMap((what) => {
    const found = [
      countOf(rollCalls[what], "roll call", "roll calls"),
      countOf(resolutions[what], "resolution", "resolutions"),
    ].filter((words) => words !== null);
    const isOne = rollCalls[what] + resolutions[what] === 1;
    const end = `${isOne ? "is" : "are"} ${what === "added" ? "new" : "otherwise than before"}`;
    return found.length === 0 ? [] : [`${found.join(" and ")} ${end}`];
  });
  return sentences.length === 0 ? [] : [`${source}: ${document}: ${sentences.join("; ")}`];
}

interface Difference {
  readonly added: number;
  readonly other: number;
}

function compare<Row>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
): Difference {
  const held = new Map(before.map((row) => [keyOf(row), row]));
  const added = after.filter((row) => !held.has(keyOf(row))).length;
  const other = after.filter((row) => {
    const earlier = held.get(keyOf(row));
    return earlier !== undefined && earlier !== row && JSON.stringify(earlier) !== JSON.stringify(row);
  }).length;
  return { added, other };
}

function countOf(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}
