import type { Disagreement, Resolution } from "@depositary/model";
import { fileVotes } from "../../votes/file-votes.js";
import { membersByDay } from "../../votes/membership.js";
import { outsiders } from "../../votes/outsiders.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import type { VoteImport, VoteReference } from "../../votes/vote-import.js";
import type { BulkColumn } from "./bulk-columns.js";
import { GA_LAYOUT, SC_LAYOUT } from "./bulk-layouts.js";
import { type BulkVote, readBulkVotes } from "./bulk-votes.js";
import { bulkSource, latestFile, type Series } from "./file-name.js";
import type { LayoutRules } from "./layout.js";
import { noBulkFile } from "./no-bulk-file.js";
import { fileResolutions } from "./resolutions.js";
import { tallyDifferences, tallyRemarks } from "./tally.js";
import { undlCodes } from "./voters.js";

/** The votes of the General Assembly in the latest bulk file of the folder. Throws ParseError where something is not understood. */
export async function importGaVotes(files: StreamedFiles, reference: VoteReference): Promise<VoteImport> {
  return importBulk(files, reference, "ga-votes", GA_LAYOUT);
}

/**
 * The votes of the Security Council in the latest bulk file. Resolutions adopted without a vote stand there with every
 * member as Y or as X, by release: `modality` decides, and they have no roll call.
 */
export async function importScVotes(files: StreamedFiles, reference: VoteReference): Promise<VoteImport> {
  return importBulk(files, reference, "sc-votes", SC_LAYOUT);
}

async function importBulk(
  files: StreamedFiles,
  reference: VoteReference,
  series: Series,
  layout: LayoutRules<BulkColumn>,
): Promise<VoteImport> {
  const file = latestFile(await files.list("."), series);
  if (file === null) throw await noBulkFile(files, series);
  const source = bulkSource(file);
  const members = membersByDay(reference.memberships);
  const read = await readBulkVotes(files, file.path, layout, undlCodes(reference.participants), source);
  const recorded = read.votes.filter(isRecorded);
  const votes = recorded.map(({ vote }) => vote);
  const filed = fileVotes(votes, reference.rollCalls, members, [...reference.sources, source]);
  const resolutions = fileResolutions(read.votes.map(asResolution(source.sourceId)), reference.resolutions);
  const isOnFile = new Set(reference.resolutions.map(({ symbol }) => symbol));
  const merged =
    read.repeatedRows +
    recorded.reduce((sum, { rows }, at) => sum + (filed.outcomes[at]?.isMerged ? rows : 0), 0) +
    read.votes
      .filter((bulk) => !isRecorded(bulk) && isOnFile.has(bulk.vote.symbol ?? ""))
      .reduce((sum, { rows }) => sum + rows, 0);
  const disagreements: readonly Disagreement[] = [
    ...filed.disagreements,
    ...recorded.flatMap((bulk, at) => tallyDifferences(bulk.vote, filed.outcomes[at]?.rollCallId ?? "")),
  ];
  return {
    rollCalls: filed.rollCalls,
    resolutions,
    sources: [source],
    disagreements,
    renames: filed.renames,
    ledger: {
      read: read.rowsRead,
      imported: read.rowsRead - merged - read.refused.length,
      merged,
      refused: read.refused,
    },
    remarks: [...outsiders(votes, members), ...read.remarks, ...tallyRemarks(filed, reference.exceptions)],
  };
}

function isRecorded({ adoption }: BulkVote): boolean {
  return adoption === "recorded vote";
}

function asResolution(sourceId: string): (bulk: BulkVote) => Resolution {
  return (bulk) => ({
    symbol: bulk.vote.symbol ?? bulk.vote.plainId,
    body: bulk.vote.body,
    session: bulk.vote.session,
    title: bulk.title === "" ? (bulk.vote.symbol ?? bulk.vote.plainId) : bulk.title,
    adoptedOn: bulk.vote.day.notBefore,
    meeting: bulk.meeting,
    adoption: bulk.adoption,
    treatyId: null,
    role: null,
    sourceId,
  });
}
