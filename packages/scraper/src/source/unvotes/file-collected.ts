import type { Source } from "@depositary/model";
import type { Refusal } from "../../import-ledger.js";
import { type FiledVote, fileVotes } from "../../votes/file-votes.js";
import { type Folded, foldRepeated, repeatedDisagreements } from "../../votes/fold-repeated.js";
import { type MembersByDay, membersByDay } from "../../votes/membership.js";
import { outsiders } from "../../votes/outsiders.js";
import { type RecordedVote, votedBy } from "../../votes/recorded-vote.js";
import type { VoteImport, VoteReference } from "../../votes/vote-import.js";
import type { CollectedVote } from "./collect.js";
import { recordVotes } from "./record.js";

/** What an archive of Voeten's lineage holds, and where. */
export interface CollectedArchive {
  readonly source: Source;
  readonly votes: readonly CollectedVote[];
  readonly rowsRead: number;
  /** Those of them that say again what an earlier one says. */
  readonly repeatedRows: number;
  readonly refused: readonly Refusal[];
  /** Where ballots stand. */
  readonly ballotsFile: string;
  /** Where each roll call has a row of its own; null where there is none. */
  readonly rollCallsFile: string | null;
}

/** The import, and under which identifier each roll call of the archive is on file; null for one that was refused. */
export interface FiledArchive {
  readonly found: VoteImport;
  readonly idOf: (vote: CollectedVote) => string | null;
}

/** With ballots of fewer than this share of the members of the day a roll call was not recorded whole. */
const LEAST_SHARE_OF_MEMBERS = 0.2;

/**
 * Files the roll calls of an archive. Symbols are kept where `unres` holds the number of a resolution, kinds where the
 * flags are filled; roll calls that were not recorded whole are refused, row by row.
 */
export function fileCollected(archive: CollectedArchive, reference: VoteReference): FiledArchive {
  const { source, rowsRead } = archive;
  const members = membersByDay(reference.memberships);
  const recorded = recordVotes(archive.votes, source.sourceId);
  const broken = new Set(recorded.filter((vote) => isBroken(vote, members)));
  const { votes, pairs } = foldRepeated(recorded.filter((vote) => !broken.has(vote)));
  const filed = fileVotes(votes, reference.rollCalls, members, [...reference.sources, source]);
  const repeats = repeatsOf(filed.outcomes, pairs);
  const outcomes = [...filed.outcomes, ...repeats];
  const refused = [...archive.refused, ...[...broken].flatMap((vote) => brokenRows(archive, vote))];
  const merged = outcomes.reduce(
    (sum, { vote, isMerged }) => sum + (isMerged ? rowsOf(archive, vote) : 0),
    archive.repeatedRows,
  );
  const idByName = new Map(outcomes.map(({ vote, rollCallId }) => [vote.name, rollCallId]));
  const found: VoteImport = {
    rollCalls: filed.rollCalls,
    resolutions: reference.resolutions,
    sources: [source],
    disagreements: [...filed.disagreements, ...repeats.flatMap(({ disagreements }) => disagreements)],
    renames: filed.renames,
    ledger: { read: rowsRead, imported: rowsRead - merged - refused.length, merged, refused },
    remarks: outsiders(votes, members),
  };
  return { found, idOf: ({ name }) => idByName.get(name) ?? null };
}

/** The later one of each pair, on file where the first is, and where it differs from it. */
function repeatsOf(outcomes: readonly FiledVote[], pairs: Folded["pairs"]) {
  return outcomes.flatMap(({ vote, rollCallId }) =>
    pairs
      .filter(([first]) => first === vote)
      .map(([first, later]) => ({
        vote: later,
        rollCallId,
        isMerged: true,
        disagreements: repeatedDisagreements(rollCallId, first, later),
      })),
  );
}

/** Rows of the archive that are of a roll call: its ballots, and its own where it has one. */
function rowsOf({ rollCallsFile }: CollectedArchive, { ballots }: RecordedVote): number {
  return ballots.size + (rollCallsFile === null ? 0 : 1);
}

function isBroken({ ballots, day }: RecordedVote, members: MembersByDay): boolean {
  return ballots.size < LEAST_SHARE_OF_MEMBERS * members.throughout(day).length;
}

function brokenRows(
  { ballotsFile, rollCallsFile }: CollectedArchive,
  vote: RecordedVote,
): readonly Refusal[] {
  const [yes, no, abstain] = [
    votedBy(vote.ballots, "yes"),
    votedBy(vote.ballots, "no"),
    votedBy(vote.ballots, "abstain"),
  ];
  const tally = `${yes.length}-${no.length}-${abstain.length}`;
  const reason = `${vote.name} (${vote.symbol}): ${tally} in all, not recorded whole`;
  const ballots = Array.from(vote.ballots, () => ({ file: ballotsFile, found: vote.name, reason }));
  return rollCallsFile === null ? ballots : [{ file: rollCallsFile, found: vote.name, reason }, ...ballots];
}
