import type { DocumentOutcome, SourceOutcome } from "./outcome.js";
import type { SourceName } from "./refresh-source.js";

/** What happens in a run, as it happens. */
export type RefreshEvent =
  /** Before a document: how many of the source are done, and how many there will be. */
  | {
      readonly kind: "progress";
      readonly source: SourceName;
      readonly done: number;
      readonly total: number;
      readonly document: string;
    }
  /** After a document. */
  | { readonly kind: "document"; readonly outcome: DocumentOutcome }
  /** After the last document of a source. */
  | { readonly kind: "source"; readonly outcome: SourceOutcome };
