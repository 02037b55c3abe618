import { CsvError } from "@depositary/model";
import { UnavailableError } from "../fetch/fetch-error.js";
import { messageOf, StoreError } from "../store/store-error.js";
import type { DocumentOutcome, SourceFailure, SourceOutcome } from "./outcome.js";
import type { RefreshSource, SourceRun } from "./refresh-source.js";

/**
 * Runs a source to its end or its failure. Whatever it throws ends this source alone, with the documents taken before, but
 * for StoreError and CsvError: the data directory is every source's.
 */
export async function runSource(
  source: RefreshSource,
  run: SourceRun,
  seen: (outcome: DocumentOutcome) => void,
): Promise<SourceOutcome> {
  const documents: DocumentOutcome[] = [];
  try {
    for await (const outcome of source.refresh(run)) {
      documents.push(outcome);
      seen(outcome);
    }
    return { source: source.name, documents, failure: null };
  } catch (error) {
    if (error instanceof StoreError || error instanceof CsvError) throw error;
    return { source: source.name, documents, failure: failureOf(error) };
  }
}

function failureOf(error: unknown): SourceFailure {
  const state = error instanceof UnavailableError ? "unavailable" : "refused";
  return { state, reason: messageOf(error) };
}
