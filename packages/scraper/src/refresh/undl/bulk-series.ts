import type { ImportLedger } from "../../import/import-ledger.js";
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
}

/** A series of bulk files, and how one of them is read. */
export interface BulkSeries {
  readonly series: Series;
  /** The archive of `npm run import` that reads the same file. */
  readonly archive: string;
  readonly read: (files: StreamedFiles, reference: VoteReference) => Promise<BulkImport>;
  /** Rows on file that an earlier release of the series brought, before and after: those that are not in it any more. */
  readonly missing: (before: VoteReference, found: BulkImport, sourceId: string) => Missing;
}

export interface Missing {
  readonly missing: number;
  readonly onFile: number;
}

/** A list of names takes nothing into the record, so that none can go missing. */
const NOTHING_MISSING: Missing = { missing: 0, onFile: 0 };

/** Names first: what they say is needed to read the others. */
export const bulkSeries: readonly BulkSeries[] = [
  { series: "names", archive: "undl-names", read: readNames, missing: () => NOTHING_MISSING },
  {
    series: "ga-votes",
    archive: "undl-ga",
    read: votesOf(importGaVotes),
    missing: leftBehind("undl-ga-votes"),
  },
  {
    series: "sc-votes",
    archive: "undl-sc",
    read: votesOf(importScVotes),
    missing: leftBehind("undl-sc-votes"),
  },
  { series: "ga-outcomes", archive: "undl-outcomes", read: votesOf(importOutcomes), missing: fewerOutcomes },
];

type VoteImporter = typeof importGaVotes;

function votesOf(importVotes: VoteImporter): BulkSeries["read"] {
  return async (files, reference) => {
    const { ledger, remarks, ...votes } = await importVotes(files, reference);
    return { ledger, remarks, votes };
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
  };
}

/** A release takes over every roll call of an earlier one that it has; those it has not stay under that one. */
function leftBehind(prefix: string): BulkSeries["missing"] {
  return ({ rollCalls }, { votes }, sourceId) => {
    const isEarlier = (cited: string) => cited.startsWith(prefix) && cited !== sourceId;
    const onFile = rollCalls.filter((row) => isEarlier(row.sourceId)).length;
    const missing = votes?.rollCalls.filter((row) => isEarlier(row.sourceId)).length ?? 0;
    return { missing, onFile };
  };
}

function fewerOutcomes({ resolutions }: VoteReference, { ledger }: BulkImport): Missing {
  const onFile = resolutions.filter(({ sourceId }) => sourceId.startsWith("undl-ga-outcomes")).length;
  return { missing: Math.max(0, onFile - ledger.read), onFile };
}
