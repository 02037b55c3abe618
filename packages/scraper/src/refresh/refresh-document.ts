import { ParseError } from "../errors.js";
import type { Snapshot } from "../fetch/snapshot.js";
import type { DocumentRequest } from "./documents.js";
import { type DocumentOutcome, failedOutcome, isFailureOfDocument, type OutcomeOf } from "./outcome.js";
import type { SourceRun } from "./refresh-source.js";

/** What is asked for, how its bytes are read, and what becomes of what they say. */
export interface DocumentReading<Record> {
  readonly request: DocumentRequest;
  /** Throws RefusedDocumentError where the bytes are not the document, ParseError where it is not understood. */
  readonly parse: (bytes: Uint8Array) => Record;
  readonly take: (record: Record, snapshot: Snapshot) => DocumentOutcome;
}

/** Refreshes one document in the facts of the run. Every failure of it becomes an outcome with its reasons. */
export async function refreshDocument<Record>(
  of: OutcomeOf,
  { documents }: SourceRun,
  { request, parse, take }: DocumentReading<Record>,
): Promise<DocumentOutcome> {
  const accept = (snapshot: Snapshot) => documents.accept(request, snapshot);
  try {
    const snapshot = await documents.ask(request);
    const record = await parseOrAccept(
      () => parse(snapshot.bytes),
      () => accept(snapshot),
    );
    await accept(snapshot);
    return take(record, snapshot);
  } catch (error) {
    if (!isFailureOfDocument(error)) throw error;
    return failedOutcome(of, [error]);
  }
}

/**
 * Parses a document. One that is not understood is still the one that was asked for: it is accepted all the same, as the latest,
 * and read again when its words are known.
 */
export async function parseOrAccept<Record>(
  parse: () => Record,
  accept: () => Promise<void>,
): Promise<Record> {
  try {
    return parse();
  } catch (error) {
    if (error instanceof ParseError) await accept();
    throw error;
  }
}
