import type { ImportLedger } from "../../import-ledger.js";
import {
  importGaVotes,
  importNames,
  importOutcomes,
  importScVotes,
  type Series,
} from "../../source/undl/index.js";
import type { TakenVotes } from "../../store/working-facts.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import type { VoteReference } from "../../votes/vote-import.js";

/** What a bulk file brought. */
export interface BulkImport {
  readonly ledger: ImportLedger;
  readonly remarks: readonly string[];
  /** Null for names, which a person takes into the record. */
  readonly votes: TakenVotes | null;
  /** Of the resolutions in it. */
  readonly symbols: ReadonlySet<string>;
}

/** A series of bulk files, and how one of them is read. */
export interface BulkSeries {
  readonly series: Series;
  /** The archive of `npm run import` that reads the same file. */
  readonly archive: string;
  readonly read: (files: StreamedFiles, reference: VoteReference) => Promise<BulkImport>;
}

/** Names first: what they say is needed to read the others. */
export const bulkSeries: readonly BulkSeries[] = [
  { series: "names", archive: "undl-names", read: readNames },
  { series: "ga-votes", archive: "undl-ga", read: votesOf(importGaVotes) },
  { series: "sc-votes", archive: "undl-sc", read: votesOf(importScVotes) },
  { series: "ga-outcomes", archive: "undl-outcomes", read: votesOf(importOutcomes) },
];

type VoteImporter = typeof importGaVotes;

function votesOf(importVotes: VoteImporter): BulkSeries["read"] {
  return async (files, reference) => {
    const { ledger, remarks, symbols, ...votes } = await importVotes(files, reference);
    return { ledger, remarks, votes, symbols };
  };
}

/** Spellings are reviewed before they are in the record: a new one is refused here and says how it is taken. */
async function readNames(files: StreamedFiles, reference: VoteReference): Promise<BulkImport> {
  const { participants, participantNames: names } = reference;
  const { ledger, participantNames } = await importNames(files, { participants, names });
  const added = participantNames.slice(names.length).map(({ name, participantId }) => ({
    file: "names",
    found: `${name} (${participantId})`,
    reason: "a spelling that is not on file; `npm run import -- undl-names` adds it",
  }));
  return {
    ledger: { ...ledger, imported: 0, refused: [...ledger.refused, ...added] },
    remarks: [],
    votes: null,
    symbols: new Set(),
  };
}
