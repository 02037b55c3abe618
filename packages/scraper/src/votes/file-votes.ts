import type { Disagreement, RollCall, Source } from "@depositary/model";
import { sourcesById } from "./better-source.js";
import { matchRollCalls } from "./match.js";
import type { MembersByDay } from "./membership.js";
import { matchableRow, mergeRows } from "./merge.js";
import { type RecordedVote, rollCallRow } from "./recorded-vote.js";
import type { Renames } from "./rename.js";
import { parseSymbol, rollCallBase } from "./resolution-symbol.js";
import { rollCallIds, settledId } from "./roll-call-id.js";

/** A vote of an archive on file. */
export interface FiledVote<Vote extends RecordedVote = RecordedVote> {
  readonly vote: Vote;
  readonly rollCallId: string;
  /** Whether it was on file before. */
  readonly isMerged: boolean;
}

/** Roll calls on file and what an archive adds to them. */
export interface FiledVotes<Vote extends RecordedVote = RecordedVote> {
  /** All roll calls that are on file afterwards. */
  readonly rollCalls: readonly RollCall[];
  readonly disagreements: readonly Disagreement[];
  /** Roll calls on file that have another identifier now: disagreements on file have to follow. */
  readonly renames: Renames;
  /** What became of each incoming vote: the new ones, then those on file before. */
  readonly outcomes: readonly FiledVote<Vote>[];
}

/**
 * Files the votes of an archive: what is on file already is merged with it, the rest is added under its own identifier.
 * Filing the same votes again changes nothing.
 */
export function fileVotes<Vote extends RecordedVote>(
  votes: readonly Vote[],
  onFile: readonly RollCall[],
  members: MembersByDay,
  sources: readonly Source[],
): FiledVotes<Vote> {
  const matches = matchRollCalls(votes, onFile.map(matchableRow));
  const pairs = votes.map((vote, index) => ({ vote, before: matches[index]?.row ?? null }));
  const added = pairs.flatMap(({ vote, before }) => (before === null ? [vote] : []));
  const matched = pairs.flatMap(({ vote, before }) => (before === null ? [] : [{ vote, before }]));
  const newIds = rollCallIds(
    added,
    onFile.map(({ rollCallId }) => rollCallId),
  );
  const fresh = Array.from(newIds, ([vote, rollCallId]) => ({ vote, rollCallId, isMerged: false }));
  const freshRows = fresh.map(({ vote, rollCallId }) => rollCallRow(vote, rollCallId, members));
  const merged = mergeMatched(matched, onFile, newIds.values(), members, sourcesById(sources));
  return {
    ...merged,
    rollCalls: [...merged.rollCalls, ...freshRows],
    outcomes: [...fresh, ...merged.outcomes],
  };
}

/** Merges each vote with the row on file that it matches, under the identifier that the roll call has then. */
function mergeMatched<Vote extends RecordedVote>(
  matched: readonly { readonly vote: Vote; readonly before: RollCall }[],
  onFile: readonly RollCall[],
  newIds: Iterable<string>,
  members: MembersByDay,
  sourceOf: (sourceId: string) => Source,
): FiledVotes<Vote> {
  const rows = new Map(onFile.map((row) => [row.rollCallId, row]));
  const taken = new Set([...rows.keys(), ...newIds]);
  const merges = matched.map(({ vote, before }) => {
    const incoming = rollCallRow(vote, before.rollCallId, members);
    const { row, disagreements } = mergeSettled(before, incoming, sourceOf, taken);
    rows.set(before.rollCallId, row);
    taken.add(row.rollCallId);
    return { vote, idBefore: before.rollCallId, rollCallId: row.rollCallId, disagreements };
  });
  const renamed = merges.filter(({ idBefore, rollCallId }) => rollCallId !== idBefore);
  return {
    rollCalls: [...rows.values()],
    disagreements: merges.flatMap(({ disagreements }) => disagreements),
    renames: new Map(renamed.map(({ idBefore, rollCallId }) => [idBefore, rollCallId])),
    outcomes: merges.map(({ vote, rollCallId }) => ({ vote, rollCallId, isMerged: true })),
  };
}

/** Merges two rows of a roll call under the identifier that what both say of its symbol gives it. */
function mergeSettled(
  before: RollCall,
  incoming: RollCall,
  sourceOf: (sourceId: string) => Source,
  taken: ReadonlySet<string>,
): ReturnType<typeof mergeRows> {
  const { row } = mergeRows(before, incoming, sourceOf);
  const rollCallId = settledId(row, symbolIdOf(row), taken);
  return mergeRows({ ...before, rollCallId }, incoming, sourceOf);
}

function symbolIdOf({ symbol }: RollCall): string | null {
  const parsed = symbol === null ? null : parseSymbol(symbol);
  return parsed === null ? null : rollCallBase(parsed);
}
