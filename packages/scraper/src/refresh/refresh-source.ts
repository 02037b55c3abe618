import type { IsoDate } from "@depositary/model";
import type { TlsRelaxation } from "../fetch/http-client.js";
import type { NameResolver } from "../normalise/names.js";
import type { ReferenceFacts } from "../store/facts.js";
import type { WorkingFacts } from "../store/working-facts.js";
import type { Documents } from "./documents.js";
import type { DocumentOutcome } from "./outcome.js";

export type SourceName = "untc" | "undl" | "ods" | "coe" | "verdragenbank";

/** One live source: how its documents are asked for, proved, read and taken into the facts of a run. */
export interface RefreshSource {
  readonly name: SourceName;
  /** The publisher's own origins by role; most have one, `main`. `--origin NAME=URL` redirects all of them, path and query unchanged. */
  readonly origins: Readonly<Record<string, string>>;
  /** Further origins to which its answers may be redirected; none where it is absent, and none of a mirror. */
  readonly redirectOrigins?: readonly string[];
  /** What a host needs beyond the defaults of TLS, by role of its origin; for no other host. */
  readonly tls?: Readonly<Record<string, TlsRelaxation>>;
  /** Days between two successful runs after which readers must be told that it is stale. */
  readonly cadenceDays: number;
  /** What it reads of a document and accounts for; `acts` where it is absent. */
  readonly rowsName?: string;
  /** `--only NAME:DOCUMENT`, the document → its identifier. Throws RangeError for what cannot be one. */
  readonly readDocument: (text: string) => string;
  /** Documents one after the other; a failure of a document is an outcome, not an exception. */
  readonly refresh: (run: SourceRun) => AsyncIterable<DocumentOutcome>;
}

/** What a source is given for one run. */
export interface SourceRun {
  /** Documents asked for; null: all that the source has a plan for. */
  readonly only: readonly string[] | null;
  readonly documents: Documents;
  /** Of the run: nothing is on the disk until its end. */
  readonly facts: WorkingFacts;
  readonly reference: ReferenceFacts;
  readonly names: NameResolver;
  /** Secrets of this source from the environment, by variable (`DEPOSITARY_UNDL_TOKEN`): never logged, never in a sidecar. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly today: IsoDate;
  /** Called before each document: how many are done, and how many there will be. */
  readonly progress: (done: number, total: number, document: string) => void;
}
