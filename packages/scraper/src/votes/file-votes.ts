import type { Disagreement, RollCall, Source } from "@depositary/model";
import { matchRollCalls } from "./match.js";
import type { MembersByDay } from "./membership.js";
import { matchableRow, mergeRows } from "./merge.js";
import { type RecordedVote, rollCallRow } from "./recorded-vote.js";
import type { Renames } from "./rename.js";
import { parseSymbol, rollCallBase } from "./resolution-symbol.js";
import { rollCallIds, settledId } from "./roll-call-id.js";

/** Roll calls on file and what an archive adds to them. */
export interface FiledVotes {
  /** All roll calls that are on file afterwards. */
  readonly rollCalls: readonly RollCall[];
  readonly disagreements: readonly Disagreement[];
  /** Roll calls on file that have another identifier now: disagreements on file have to follow. */
  readonly renames: Renames;
  /** For each incoming vote its identifier, and whether it was on file before. */
  readonly outcomes: readonly { readonly rollCallId: string; readonly isMerged: boolean }[];
}

/**
 * Files the votes of an archive: what is on file already is merged with it, the rest is added under its own identifier.
 * Filing the same votes again changes nothing.
 */
export function fileVotes(
  votes: readonly RecordedVote[],
  onFile: readonly RollCall[],
  members: MembersByDay,
  sources: readonly Source[],
): FiledVotes {
  const rows: RollCall[] = [...onFile];
  const matches = matchRollCalls(votes, onFile.map(matchableRow));
  const newVotes = votes.filter((_, index) => matches[index] === null);
  const newIds = rollCallIds(
    newVotes,
    onFile.map(({ rollCallId }) => rollCallId),
  );
  const idOfNew = new Map(newVotes.map((vote, index) => [vote, newIds[index] ?? vote.plainId]));
  const sourceOf = sourcesById(sources);
  const taken = new Set([...onFile.map(({ rollCallId }) => rollCallId), ...newIds]);
  const disagreements: Disagreement[] = [];
  const renames = new Map<string, string>();
  const outcomes = votes.map((vote, index) => {
    const position = matches[index] ?? null;
    const before = position === null ? undefined : onFile[position];
    if (position === null || before === undefined) {
      const rollCallId = idOfNew.get(vote) ?? vote.plainId;
      rows.push(rollCallRow(vote, rollCallId, members));
      return { rollCallId, isMerged: false };
    }
    const incoming = rollCallRow(vote, before.rollCallId, members);
    const merged = mergeSettled(before, incoming, sourceOf, taken);
    const { rollCallId } = merged.row;
    taken.add(rollCallId);
    if (rollCallId !== before.rollCallId) renames.set(before.rollCallId, rollCallId);
    rows[position] = merged.row;
    disagreements.push(...merged.disagreements);
    return { rollCallId, isMerged: true };
  });
  return { rollCalls: rows, disagreements, renames, outcomes };
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

function sourcesById(sources: readonly Source[]): (sourceId: string) => Source {
  const byId = new Map(sources.map((source) => [source.sourceId, source]));
  return (sourceId) => {
    const source = byId.get(sourceId);
    if (source === undefined) throw new Error(`sources.csv: no source ${sourceId}, which a roll call cites`);
    return source;
  };
}

function symbolIdOf({ symbol }: RollCall): string | null {
  const parsed = symbol === null ? null : parseSymbol(symbol);
  return parsed === null ? null : rollCallBase(parsed);
}
