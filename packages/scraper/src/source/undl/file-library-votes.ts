import type { Disagreement, Resolution, Source } from "@depositary/model";
import { fileVotes } from "../../votes/file-votes.js";
import { membersByDay } from "../../votes/membership.js";
import { outsiders } from "../../votes/outsiders.js";
import type { VoteImport, VoteReference } from "../../votes/vote-import.js";
import type { BulkFile } from "./file-name.js";
import type { LibraryVote } from "./library-vote.js";
import { fileResolutions } from "./resolutions.js";
import { tallyDifferences, tallyRemarks } from "./tally.js";

/** What a bulk file of the Library adds to the record. */
export interface LibraryImport extends VoteImport {
  readonly file: BulkFile;
  /** Of the resolutions that are in the file and understood, new or on file. */
  readonly symbols: ReadonlySet<string>;
}

/** The Library's votes among those on file. */
export interface FiledLibraryVotes {
  readonly facts: Omit<VoteImport, "ledger" | "remarks">;
  /** Rows whose resolution or roll call was on file before. */
  readonly merged: number;
  /** Votes of those who were no members. */
  readonly outsiders: readonly string[];
  /** Totals that are not the names listed. */
  readonly tallies: readonly string[];
}

/** Files resolutions and their votes, merged with what is on file. `sources` are those that the votes cite. */
export function fileLibraryVotes(
  incoming: readonly LibraryVote[],
  sources: readonly Source[],
  reference: VoteReference,
): FiledLibraryVotes {
  const members = membersByDay(reference.memberships);
  const votes = incoming.filter(isRecorded).map(({ vote, rows }) => ({ ...vote, rows }));
  const cited = [...reference.sources, ...sources];
  const filed = fileVotes(votes, reference.rollCalls, members, cited);
  const isOnFile = new Set(reference.resolutions.map(({ symbol }) => symbol));
  const disagreements: readonly Disagreement[] = [
    ...filed.disagreements,
    ...filed.outcomes.flatMap(({ vote, rollCallId }) => tallyDifferences(vote, rollCallId)),
  ];
  return {
    facts: {
      rollCalls: filed.rollCalls,
      resolutions: fileResolutions(incoming.map(asResolution), reference.resolutions, cited),
      sources,
      disagreements,
      renames: filed.renames,
    },
    merged:
      rowsOf(filed.outcomes.flatMap(({ vote, isMerged }) => (isMerged ? [vote] : []))) +
      rowsOf(incoming.filter((one) => !isRecorded(one) && isOnFile.has(one.vote.symbol))),
    outsiders: outsiders(votes, members),
    tallies: tallyRemarks(filed, reference.exceptions),
  };
}

function isRecorded({ adoption }: LibraryVote): boolean {
  return adoption === "recorded vote";
}

function rowsOf(votes: readonly Pick<LibraryVote, "rows">[]): number {
  return votes.reduce((sum, { rows }) => sum + rows, 0);
}

function asResolution({ vote, title, meeting, adoption }: LibraryVote): Resolution {
  const { symbol } = vote;
  return {
    symbol,
    body: vote.body,
    session: vote.session,
    title: title === "" ? symbol : title,
    adoptedOn: vote.day.notBefore,
    meeting,
    adoption,
    treatyId: null,
    role: null,
    sourceId: vote.sourceId,
  };
}
