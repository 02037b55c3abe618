import type { ReferenceFacts, WrittenFacts } from "../store/facts.js";
import type { ArchiveFiles } from "./archive-files.js";
import type { ImportLedger } from "./import-ledger.js";
import type { TableChange } from "./table-change.js";

/** What an importer may read. */
export interface ImportContext {
  readonly files: ArchiveFiles;
  /** The data directory, for tables beyond `facts`. */
  readonly directory: string;
  readonly facts: WrittenFacts;
  readonly reference: ReferenceFacts;
  /** Treaties to take; all where empty. */
  readonly only: readonly string[];
}

/** What an importer found, nothing written. */
export interface ImportReport {
  /** The source under which the rows are cited. */
  readonly sourceId: string;
  readonly ledger: ImportLedger;
  /** Documents that were not taken, and every reason. */
  readonly problems: readonly string[];
  readonly changes: readonly TableChange[];
  /** What was noticed and changes no fact. */
  readonly remarks: readonly string[];
}

/** An archive that `import` knows. */
export interface Archive {
  readonly name: string;
  /** What has to be below `--from`. */
  readonly expects: string;
  /** Set where its rows belong to treaties, of which `--only` can name some. */
  readonly isByTreaty?: true;
  readonly run: (context: ImportContext) => Promise<ImportReport>;
}
