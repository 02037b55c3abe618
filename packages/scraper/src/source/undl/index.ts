export { plainTitle, readDay } from "./cells.js";
export { librarySource, recordUrl } from "./library-source.js";
export type { LibraryVote } from "./library-vote.js";
export { type MarcPage, parseMarcPage } from "./marc-page.js";
export { readModality } from "./modality.js";
export {
  type PrintedBallot,
  type PrintedTally,
  readVoteRecord,
  recordIdOf,
  type VoteRecord,
} from "./vote-record.js";
