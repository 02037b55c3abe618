import type { IsoDate } from "@depositary/model";
import type { ImportLedger } from "../import-ledger.js";
import type { ReferenceFacts, WrittenFacts } from "../store/facts.js";
import type { ArchiveFiles } from "./archive-files.js";
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
  /** The day on which documents were saved that do not say for which day they are right; null where nobody said. */
  readonly readOn: IsoDate | null;
  /** The day of the import, UTC. */
  readonly today: IsoDate;
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
  /**
   * Set where it is any number of documents saved by hand and no release: what an import of it counts says nothing of the next
   * one, and stands in no run. `--read-on` tells when they were saved.
   */
  readonly isSavedByHand?: true;
  readonly run: (context: ImportContext) => Promise<ImportReport>;
}
