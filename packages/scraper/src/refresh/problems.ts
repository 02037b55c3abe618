import { ParseError, RefusedDocumentError, TotalsError } from "../errors.js";
import { NormaliseError, UnknownParticipantError } from "../normalise/normalise-error.js";
import { ReconcileError } from "../reconcile/reconcile-error.js";

/** A document that is the right one and is not taken. Lists everything that is wrong with it. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly document: string;
  readonly problems: readonly string[];

  constructor(document: string, problems: readonly string[], options?: ErrorOptions) {
    super(`${document}: ${problems.join("; ")}`, options);
    this.document = document;
    this.problems = problems;
  }
}

/** The value of a check, or every problem that it found. */
export type Attempt<T> = { readonly value: T } | { readonly problems: readonly string[] };

/** Runs a check; an error that is no problem of a document passes. */
export function attempt<T>(check: () => T): Attempt<T> {
  try {
    return { value: check() };
  } catch (error) {
    const problems = problemsOf(error);
    if (problems === null) throw error;
    return { problems };
  }
}

/** The problems of a document that its error lists, or the one that it is; null for any other error. */
export function problemsOf(error: unknown): readonly string[] | null {
  if (error instanceof RefusedDocumentError) return [error.message];
  const isListing =
    error instanceof DocumentError ||
    error instanceof ParseError ||
    error instanceof TotalsError ||
    error instanceof UnknownParticipantError ||
    error instanceof NormaliseError ||
    error instanceof ReconcileError;
  return isListing ? error.problems : null;
}
