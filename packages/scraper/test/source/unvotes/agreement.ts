import type { RollCall, Vote } from "@depositary/model";

const CODES: Readonly<Record<Vote, number>> = { yes: 1, abstain: 2, no: 3, notVoting: 0 };

/** Pairs that voted together at least once, and how often all pairs did. */
export function pairCounts(rollCalls: readonly ReadonlyMap<string, Vote>[]): {
  readonly pairs: number;
  readonly jointVotes: number;
} {
  const columns = new Map<string, number>();
  for (const ballots of rollCalls)
    for (const id of ballots.keys()) if (!columns.has(id)) columns.set(id, columns.size);
  const counts = new Uint32Array(columns.size ** 2);
  for (const ballots of rollCalls) {
    const voters = [...ballots.keys()].map((id) => columns.get(id) ?? 0).sort((a, b) => a - b);
    for (let i = 0; i < voters.length; i++)
      for (let j = i + 1; j < voters.length; j++) {
        const at = (voters[i] ?? 0) * columns.size + (voters[j] ?? 0);
        counts[at] = (counts[at] ?? 0) + 1;
      }
  }
  const found = counts.filter((count) => count > 0);
  return { pairs: found.length, jointVotes: found.reduce((sum, count) => sum + count, 0) };
}

/** Voeten's agreement of one member with others: roll calls that are not unanimous, both voted. */
export function agreements(
  rollCalls: readonly RollCall[],
  member: string,
  others: readonly string[],
): readonly { readonly count: number; readonly agreement: number }[] {
  const ballots = rollCalls.map(codesOf).filter((codes) => new Set(codes.values()).size > 1);
  return others.map((other) => {
    const distances = ballots.flatMap((codes) => {
      const [a, b] = [codes.get(member), codes.get(other)];
      return a === undefined || b === undefined ? [] : [Math.abs(a - b)];
    });
    const sum = distances.reduce((total, distance) => total + distance, 0);
    return { count: distances.length, agreement: 1 - sum / 2 / distances.length };
  });
}

function codesOf(row: RollCall): ReadonlyMap<string, number> {
  return new Map([
    ...row.yesBy.map((id): [string, number] => [id, CODES.yes]),
    ...row.abstainBy.map((id): [string, number] => [id, CODES.abstain]),
    ...row.noBy.map((id): [string, number] => [id, CODES.no]),
  ]);
}
