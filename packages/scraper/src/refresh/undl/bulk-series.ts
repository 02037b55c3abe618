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
  /** Of the resolutions in it. */
  readonly symbols: ReadonlySet<string>;
}

/** A series of bulk files, and how one of them is read. */
export interface BulkSeries {
  readonly series: Series;
  /** The archive of `npm run import` that reads the same file. */
  readonly archive: string;
  readonly read: (files: StreamedFiles, reference: VoteReference) => Promise<BulkImport>;
  /** Of the rows on file that the series brought, those that are not in it any more. */
  readonly missing: (before: VoteReference, found: BulkImport) => Missing;
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
    missing: missingRollCalls("undl-ga-votes"),
  },
  {
    series: "sc-votes",
    archive: "undl-sc",
    read: votesOf(importScVotes),
    missing: missingRollCalls("undl-sc-votes"),
  },
  {
    series: "ga-outcomes",
    archive: "undl-outcomes",
    read: votesOf(importOutcomes),
    missing: missingOutcomes,
  },
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

function missingRollCalls(prefix: string): BulkSeries["missing"] {
  return ({ rollCalls }, { symbols }) => missingOf(prefix, rollCalls, symbols);
}

function missingOutcomes({ resolutions }: VoteReference, { symbols }: BulkImport): Missing {
  return missingOf("undl-ga-outcomes", resolutions, symbols);
}

/** Rows of any release, this one included: the Library may put another file under the same name. */
function missingOf(
  prefix: string,
  rows: readonly { readonly sourceId: string; readonly symbol: string | null }[],
  symbols: ReadonlySet<string>,
): Missing {
  const onFile = rows.filter(({ sourceId }) => sourceId.startsWith(prefix));
  const missing = onFile.filter(({ symbol }) => symbol !== null && !symbols.has(symbol));
  return { missing: missing.length, onFile: onFile.length };
}
