import type { Disagreement, Source } from "@depositary/model";
import type { Refusal } from "../../import/import-ledger.js";
import { fileVotes } from "../../votes/file-votes.js";
import { foldRepeated, repeatedDisagreements } from "../../votes/fold-repeated.js";
import { type MembersByDay, membersByDay } from "../../votes/membership.js";
import { outsiders } from "../../votes/outsiders.js";
import { type RecordedVote, votedBy } from "../../votes/recorded-vote.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import type { VoteImport, VoteReference } from "../../votes/vote-import.js";
import { ROLL_CALLS_FILE, VOTES_FILE } from "./archive.js";
import { collectVotes } from "./collect.js";
import { recordVotes } from "./record.js";

const UNVOTES_SOURCE: Source = {
  sourceId: "unvotes-2020",
  publisher: "David Robinson; data by Erik Voeten, Harvard Dataverse",
  title:
    "Recorded votes of the General Assembly from 1946 to January 2020. Of the lineage of Voeten's data, not independent of it",
  url: "https://github.com/dgrtwo/unvotes",
  citation:
    "github.com/dgrtwo/unvotes@7eb7034; Bailey, Strezhnev and Voeten 2017, J. Conflict Resolution 61(2) 430-456",
  retrievedAt: null,
  asAt: "2020-01-14",
  sha256: null,
  grade: "secondary",
  licence: "package MIT; citation of the data asked for",
};

/** With ballots of fewer than this share of the members of the day a roll call was not recorded whole. */
const LEAST_SHARE_OF_MEMBERS = 0.2;

/**
 * The roll calls of the `unvotes` archive: 1946 to January 2020. Symbols are kept where `unres` holds the number of a
 * resolution, kinds where the flags are filled; roll calls that were not recorded whole are refused, row by row.
 * Throws ParseError where a line, a symbol or a vote is not understood.
 */
export async function importUnvotes(files: StreamedFiles, reference: VoteReference): Promise<VoteImport> {
  const members = membersByDay(reference.memberships);
  const collection = await collectVotes(files, reference);
  const recorded = recordVotes(collection.votes, UNVOTES_SOURCE.sourceId);
  const broken = new Set(recorded.filter((vote) => isBroken(vote, members)));
  const { votes, pairs } = foldRepeated(recorded.filter((vote) => !broken.has(vote)));
  const filed = fileVotes(votes, reference.rollCalls, members, [...reference.sources, UNVOTES_SOURCE]);
  const idOf = new Map(votes.map((vote, index) => [vote, filed.outcomes[index]?.rollCallId ?? vote.plainId]));
  const disagreements: readonly Disagreement[] = [
    ...filed.disagreements,
    ...pairs.flatMap(([first, later]) =>
      repeatedDisagreements(idOf.get(first) ?? first.plainId, first, later),
    ),
  ];
  const refused = [...collection.refused, ...[...broken].flatMap(brokenRows)];
  const merged =
    votes.filter((_, index) => filed.outcomes[index]?.isMerged).reduce(addRows, 0) +
    pairs.map(([, later]) => later).reduce(addRows, 0);
  const imported = collection.rowsRead - merged - refused.length;
  return {
    rollCalls: filed.rollCalls,
    resolutions: reference.resolutions,
    sources: [UNVOTES_SOURCE],
    disagreements,
    renames: filed.renames,
    ledger: { read: collection.rowsRead, imported, merged, refused },
    remarks: outsiders(votes, members),
  };
}

/** A roll call is a row of one file, its ballots are rows of the other. */
function addRows(sum: number, { ballots }: RecordedVote): number {
  return sum + 1 + ballots.size;
}

function isBroken({ ballots, day }: RecordedVote, members: MembersByDay): boolean {
  return ballots.size < LEAST_SHARE_OF_MEMBERS * members.throughout(day).length;
}

function brokenRows(vote: RecordedVote): readonly Refusal[] {
  const [yes, no, abstain] = [
    votedBy(vote.ballots, "yes"),
    votedBy(vote.ballots, "no"),
    votedBy(vote.ballots, "abstain"),
  ];
  const tally = `${yes.length}-${no.length}-${abstain.length}`;
  const reason = `${vote.name} (${vote.symbol}): ${tally} in all, not recorded whole`;
  const ballots = Array.from(vote.ballots, () => ({ file: VOTES_FILE, found: vote.name, reason }));
  return [{ file: ROLL_CALLS_FILE, found: vote.name, reason }, ...ballots];
}
