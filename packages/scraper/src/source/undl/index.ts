export { plainTitle, readDay } from "./cells.js";
export { librarySource, recordUrl } from "./library-source.js";
export type { LibraryVote } from "./library-vote.js";
export { readModality } from "./modality.js";
export type { PrintedBallot, PrintedTally, VoteRecord } from "./vote-record.js";
