import type { Change } from "@depositary/model";
import { RefusedDocumentError } from "../errors.js";
import { NotAskedError, RefusedError, UnavailableError } from "../fetch/fetch-error.js";
import { messageOf } from "../message-of.js";
import { shortened } from "../one-line.js";
import type { Balance } from "../reconcile/reconcile.js";
import { problemsOf } from "./problems.js";
import type { SourceName } from "./refresh-source.js";

/** What became of one document. */
export type DocumentState =
  /** Facts changed. */
  | "changed"
  /** The same bytes or the same facts. */
  | "unchanged"
  /** Not to be had. */
  | "unavailable"
  /** Had, and not taken; the facts stay as they were. */
  | "refused";

export interface DocumentOutcome {
  readonly source: SourceName;
  /** What `--only SOURCE:DOCUMENT` calls it. */
  readonly document: string;
  readonly state: DocumentState;
  /** Why it was unavailable or not taken: every reason. */
  readonly reasons: readonly string[];
  /** Acts, or votes, read and what became of them; null where none were read. */
  readonly balance: Balance | null;
  readonly changes: readonly Change[];
  /** What else changed, a sentence each; nothing where it is absent. */
  readonly news?: readonly string[];
  /** What a person should know of a document that was taken all the same: nothing of it was refused for that. */
  readonly remarks?: readonly string[];
  /** What it has that no document had before, though it was read: keys, fields, tables, for a person to look at. */
  readonly drift?: readonly string[];
  /** Documents of the source that this one lists; each must come to be taken, or be a listed exception. */
  readonly lists?: readonly string[];
  /** Of the rows that were refused, those that are known exceptions; none where it is absent. */
  readonly explained?: number;
  /** Why it was not even asked for, where it was not: after a spent budget the next run begins with it. */
  readonly notAsked?: NotAskedError["because"];
}

/** Which document of which source. */
export type OutcomeOf = Pick<DocumentOutcome, "source" | "document">;

/** The outcome of a document that says what is on file. */
export function unchangedOutcome(of: OutcomeOf): DocumentOutcome {
  return { ...of, state: "unchanged", reasons: [], balance: null, changes: [] };
}

/** A reason can name what a source printed, and hundreds of names. */
const REASON_MAX = 20_000;

/** The outcome of a document that is unavailable, or not taken, for these failures: every reason once. */
export function failedOutcome(of: OutcomeOf, failures: readonly Error[]): DocumentOutcome {
  const isUnavailable = failures.every((error) => error instanceof UnavailableError);
  const notAsked = failures.find((error) => error instanceof NotAskedError)?.because;
  return {
    ...of,
    state: isUnavailable ? "unavailable" : "refused",
    reasons: [...new Set(failures.flatMap((error) => reasonsOf(error, of)))].map((reason) =>
      shortened(reason, REASON_MAX),
    ),
    balance: null,
    changes: [],
    ...(notAsked === undefined ? {} : { notAsked }),
  };
}

/** Why a document was not taken; its own name, beside which they stand, is not said again. */
function reasonsOf(error: Error, { document }: OutcomeOf): readonly string[] {
  if (error instanceof RefusedDocumentError && error.document === document) return [error.problem];
  return problemsOf(error) ?? [messageOf(error)];
}

/** Whether a failure is one of the document and not of this program or the data directory: it becomes an outcome. */
export function isFailureOfDocument(error: unknown): error is Error {
  return error instanceof UnavailableError || error instanceof RefusedError || problemsOf(error) !== null;
}

/** Documents by state. */
export function countStates(documents: readonly DocumentOutcome[]): Readonly<Record<DocumentState, number>> {
  const count = (state: DocumentState) => documents.filter((one) => one.state === state).length;
  return {
    changed: count("changed"),
    unchanged: count("unchanged"),
    unavailable: count("unavailable"),
    refused: count("refused"),
  };
}

/** Rows of all documents, and what became of them. */
export function sumBalances(documents: readonly DocumentOutcome[]): Balance {
  const total = (name: keyof Balance) => documents.reduce((sum, one) => sum + (one.balance?.[name] ?? 0), 0);
  return {
    read: total("read"),
    imported: total("imported"),
    merged: total("merged"),
    refused: total("refused"),
  };
}

/** What became of a source in a run. */
export interface SourceOutcome {
  readonly source: SourceName;
  readonly cadenceDays: number;
  /** What it reads of documents: acts, votes. */
  readonly rowsName: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  /** Fetched, decoded. */
  readonly bytes: number;
  readonly documents: readonly DocumentOutcome[];
  /** What became of it as a whole where it ended before its last document; null where it did not. */
  readonly failure: SourceFailure | null;
}

/** Whether a document was had and understood, though not always each row of it. */
export function isTaken({ state }: Pick<DocumentOutcome, "state">): boolean {
  return state === "changed" || state === "unchanged";
}

/** Whether a document was taken with every row of it, but for known exceptions. */
export function isWhollyTaken(outcome: DocumentOutcome): boolean {
  return isTaken(outcome) && (outcome.balance?.refused ?? 0) === (outcome.explained ?? 0);
}

/** Whether it was not asked for only because the budget of the run was spent: no failure, the next run begins with it. */
export function isLeftForNextRun({ notAsked }: Pick<DocumentOutcome, "notAsked">): boolean {
  return notAsked === "budget";
}

/** True where every document was taken whole or is left for the next run, and no source failed. */
export function isAllTaken(sources: readonly SourceOutcome[]): boolean {
  return sources.every(
    ({ documents, failure }) =>
      (failure === null || isLeftForNextRun(failure)) &&
      documents.every((document) => isWhollyTaken(document) || isLeftForNextRun(document)),
  );
}

export interface SourceFailure {
  readonly state: "unavailable" | "refused";
  readonly reason: string;
  /** Why it was not asked, where it was not. */
  readonly notAsked?: NotAskedError["because"];
}

/** A run: each source with its documents, and what changed in words. */
export interface RefreshReport {
  readonly sources: readonly SourceOutcome[];
  readonly outcomes: readonly DocumentOutcome[];
  readonly summary: readonly string[];
}
