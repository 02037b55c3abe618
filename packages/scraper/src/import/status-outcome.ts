import type { ImportLedger } from "../import-ledger.js";

/** What became of one document of a status archive. */
export interface ArchivedOutcome {
  /** The file in the archive, as exceptions name it. */
  readonly file: string;
  readonly ledger: ImportLedger;
  /** Why the document was not taken, every reason; empty where it was. */
  readonly problems: readonly string[];
  /** What was noticed and changes no fact. */
  readonly remarks: readonly string[];
}
