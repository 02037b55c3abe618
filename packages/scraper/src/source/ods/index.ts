export { openPdfReader, type PdfReader } from "./pdf-reader.js";
export { readPrintedCount } from "./printed-count.js";
export { parseVotingRecord, readVotingRecord } from "./read-record.js";
export { placeOf } from "./read-votes.js";
export { type DocumentKind, documentPath, kindOfDocument, readSymbol, sessionOf } from "./symbol.js";
export type {
  PrintedAdoption,
  PrintedCorrection,
  PrintedLists,
  PrintedTally,
  PrintedVote,
  RefusedVote,
  VotingRecord,
} from "./voting-record.js";
