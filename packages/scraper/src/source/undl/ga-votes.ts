import type { StreamedFiles } from "../../votes/streamed-files.js";
import type { VoteReference } from "../../votes/vote-import.js";
import type { BulkColumn } from "./bulk-columns.js";
import { GA_LAYOUT, SC_LAYOUT } from "./bulk-layouts.js";
import { readBulkVotes } from "./bulk-votes.js";
import { fileLibraryVotes, type LibraryImport } from "./file-library-votes.js";
import { bulkSource, type Series } from "./file-name.js";
import { findBulkFile } from "./find-bulk-file.js";
import type { LayoutRules } from "./layout.js";
import { libraryContext } from "./library-context.js";

/** The votes of the General Assembly in the latest bulk file of the folder. Throws ParseError where something is not understood. */
export async function importGaVotes(files: StreamedFiles, reference: VoteReference): Promise<LibraryImport> {
  return importBulk(files, reference, "ga-votes", GA_LAYOUT);
}

/**
 * The votes of the Security Council in the latest bulk file. Resolutions adopted without a vote stand there with every
 * member as Y or as X, by release: `modality` decides, and they have no roll call.
 */
export async function importScVotes(files: StreamedFiles, reference: VoteReference): Promise<LibraryImport> {
  return importBulk(files, reference, "sc-votes", SC_LAYOUT);
}

async function importBulk(
  files: StreamedFiles,
  reference: VoteReference,
  series: Series,
  layout: LayoutRules<BulkColumn>,
): Promise<LibraryImport> {
  const file = await findBulkFile(files, series);
  const source = bulkSource(file);
  const read = await readBulkVotes(files, file.path, layout, libraryContext(reference), source);
  const filed = fileLibraryVotes(read.votes, [source], reference);
  const merged = read.repeatedRows + filed.merged;
  return {
    ...filed.facts,
    file,
    symbols: new Set(read.votes.map(({ vote }) => vote.symbol)),
    ledger: {
      read: read.rowsRead,
      imported: read.rowsRead - merged - read.refused.length,
      merged,
      refused: read.refused,
    },
    remarks: [...filed.outsiders, ...read.remarks, ...filed.tallies],
  };
}
