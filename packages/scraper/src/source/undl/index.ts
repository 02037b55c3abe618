export {
  apiFilesPath,
  apiSearchPath,
  exportPath,
  PAGE_RECORDS,
  type RecordSearch,
  recordPage,
  searchPath,
} from "./address.js";
export { type ListedFile, parseFileList, parseRecordPage } from "./bulk-listing.js";
export { checkCsvStart } from "./bulk-start.js";
export { plainTitle, readDay } from "./cells.js";
export { fileLibraryVotes } from "./file-library-votes.js";
export { type BulkFile, bulkSource, latestFile, RECORDS, type Series } from "./file-name.js";
export { foldRecords } from "./fold-records.js";
export { importGaVotes, importScVotes } from "./ga-votes.js";
export { type LibraryContext, libraryContext } from "./library-context.js";
export { librarySource, recordUrl } from "./library-source.js";
export type { LibraryVote } from "./library-vote.js";
export { unknownFields } from "./marc-fields.js";
export { type MarcPage, parseMarcPage } from "./marc-page.js";
export type { MarcRecord } from "./marc-record.js";
export { readModality } from "./modality.js";
export { importNames } from "./names.js";
export { importOutcomes } from "./outcomes.js";
export { sessionProblems } from "./session.js";
export { tallyProblems } from "./tally.js";
export { voteHead } from "./vote-head.js";
export {
  type PrintedBallot,
  type PrintedTally,
  readVoteRecord,
  recordIdOf,
  type VoteRecord,
} from "./vote-record.js";
export { checkWholeRelease, refuseEarlier, refuseToCome } from "./whole-release.js";
