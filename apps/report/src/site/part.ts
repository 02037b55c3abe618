import type { SiteFile } from "./chart-files.js";
import type { PartSource } from "./make-parts.js";

/** What is made as a whole or kept as a whole: a page with all that lies beside it, a table to download. A pure function of its inputs and of the code. */
export interface SitePart {
  /** Unique in the site, and the same in every build. */
  readonly name: string;
  /** Digest of everything but code that its files follow from; given the names of what it read when it was made, where it notes that. */
  readonly inputs: (reads: readonly string[]) => string;
  /** Names of what it has read of the record so far; none where its inputs are known without. */
  readonly reads?: () => readonly string[];
  /** Its files. `before` gives the paths of the files of all parts before it. */
  readonly make: (before: () => readonly string[]) => PartFiles | Promise<PartFiles>;
}

/** A part of which is known what it follows from, and not yet what that says. */
export type PlannedPart = Omit<SitePart, "make">;

/** Parts of which is seen first which are to be made, so that only what these follow from is read. */
export interface PartGroup {
  readonly planned: readonly PlannedPart[];
  /** The parts that have these names. */
  readonly make: (names: ReadonlySet<string>) => PartSource;
}

export type PartFiles = readonly (SiteFile | CostlyFile)[];

/** A file that is made only where its own inputs are others, even if the rest of its part is made: a picture, an archive. */
export interface CostlyFile {
  readonly path: string;
  /** Digest of what it is made from. */
  readonly inputs: string;
  readonly make: () => Promise<Uint8Array>;
}
