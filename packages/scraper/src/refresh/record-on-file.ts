import type { TreatyId } from "@depositary/model";
import { ParseError, RefusedDocumentError } from "../errors.js";
import type { TreatyLedger } from "../reconcile/reconcile.js";
import type { StatusRecord } from "../source/untc/index.js";
import type { Documents } from "./documents.js";
import { statusForms } from "./status-document.js";

/**
 * The status document that a treaty's row rests on, read again. Null where its row rests on something else, its bytes are no
 * longer kept, or this version no longer understands them. It is found by its hash, not as the latest of its address: a
 * run that was killed after it had accepted a document sees the same changes when it is run again.
 */
export async function recordOnFile(
  treatyId: TreatyId,
  { treaty, sources }: TreatyLedger,
  documents: Documents,
): Promise<StatusRecord | null> {
  const source = treaty === null ? undefined : sources.get(treaty.sourceId);
  const form = statusForms(treatyId).find((one) => documents.url(one) === source?.url);
  if (form === undefined || !source?.sha256) return null;
  const bytes = await documents.kept(source.sha256);
  if (bytes === null) return null;
  try {
    return form.parse(bytes, treatyId);
  } catch (error) {
    if (error instanceof ParseError || error instanceof RefusedDocumentError) return null;
    throw error;
  }
}
