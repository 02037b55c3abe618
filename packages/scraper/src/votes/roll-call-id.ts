import { furtherRollCallId, type RollCall, type RollCallKind } from "@depositary/model";

/** What decides the identifier of a roll call. */
export interface Identifiable {
  readonly kind: RollCallKind;
  /** Identifier of the vote on the whole text, where there is a symbol. */
  readonly symbolId: string | null;
  /** Identifier where there is none. */
  readonly plainId: string;
}

/**
 * Identifiers for new roll calls, in their order. The vote on the whole text has the bare one (`GA-74-247`); so has the only
 * vote on a symbol whose kind is unknown. Further votes on it are numbered by kind: `GA-72-50-paragraph-1`.
 * Identifiers `taken` stay where they are.
 */
export function rollCallIds<Vote extends Identifiable>(
  votes: readonly Vote[],
  onFile: Iterable<string>,
): ReadonlyMap<Vote, string> {
  const taken = new Set(onFile);
  const bare = bareVotes(votes, taken);
  for (const vote of bare) taken.add(vote.symbolId ?? vote.plainId);
  const ids = new Map<Vote, string>();
  for (const vote of votes) {
    const id = bare.has(vote) ? (vote.symbolId ?? vote.plainId) : nextFree(vote, taken);
    taken.add(id);
    ids.set(vote, id);
  }
  return ids;
}

/** The identifier of a row whose kind has become known: the bare one where it turned out to be the whole text and that is free. */
export function settledId(row: RollCall, symbolId: string | null, taken: ReadonlySet<string>): string {
  if (symbolId === null || row.kind !== "whole" || taken.has(symbolId)) return row.rollCallId;
  return symbolId;
}

function bareVotes(votes: readonly Identifiable[], taken: ReadonlySet<string>): ReadonlySet<Identifiable> {
  const bySymbol = new Map<string, Identifiable[]>();
  for (const vote of votes) {
    if (vote.symbolId === null || taken.has(vote.symbolId)) continue;
    bySymbol.set(vote.symbolId, [...(bySymbol.get(vote.symbolId) ?? []), vote]);
  }
  const bare = [...bySymbol.values()].map((group) => only(group, "whole") ?? onlyUnknown(group));
  return new Set(bare.filter((vote) => vote !== null));
}

function onlyUnknown(group: readonly Identifiable[]): Identifiable | null {
  return group.some(({ kind }) => kind === "whole") ? null : only(group, "unknown");
}

function only(group: readonly Identifiable[], kind: RollCallKind): Identifiable | null {
  const [first, second] = group.filter((vote) => vote.kind === kind);
  return first !== undefined && second === undefined ? first : null;
}

function nextFree({ symbolId, plainId, kind }: Identifiable, taken: ReadonlySet<string>): string {
  if (symbolId === null && !taken.has(plainId)) return plainId;
  for (let place = 1; ; place += 1) {
    const id = furtherRollCallId(symbolId ?? plainId, kind, place);
    if (!taken.has(id)) return id;
  }
}
