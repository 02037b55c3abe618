import { furtherRollCallId, groupBy, type RollCall, type RollCallKind } from "@depositary/model";

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
 * Identifiers `onFile` stay where they are.
 */
export function rollCallIds<Vote extends Identifiable>(
  votes: readonly Vote[],
  onFile: Iterable<string>,
): ReadonlyMap<Vote, string> {
  const taken = new Set(onFile);
  const bare = bareIds(votes, taken);
  for (const id of bare.values()) taken.add(id);
  const ids = new Map<Vote, string>();
  for (const vote of votes) {
    const id = bare.get(vote) ?? nextFree(vote, taken);
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

/** The votes that have the identifier of their text, with it. */
function bareIds(
  votes: readonly Identifiable[],
  taken: ReadonlySet<string>,
): ReadonlyMap<Identifiable, string> {
  const withSymbol = votes.flatMap((vote) => (vote.symbolId === null ? [] : [{ vote, id: vote.symbolId }]));
  const bare = new Map<Identifiable, string>();
  for (const [id, group] of groupBy(withSymbol, ({ id }) => id)) {
    if (taken.has(id)) continue;
    const onText = group.map(({ vote }) => vote);
    const vote = only(onText, "whole") ?? onlyUnknown(onText);
    if (vote !== null) bare.set(vote, id);
  }
  return bare;
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
