import { RefusedDocumentError } from "../../errors.js";
import type { VoteReference } from "../../votes/vote-import.js";
import { type BulkFile, bulkSource } from "./file-name.js";

/** Of what an earlier release brought a later one may lack less than one in a hundred; else it is not whole. */
const MISSING_MAX = 0.01;

/**
 * Compares the resolutions in a bulk file with those that its series brought before, this release included: the Library may put
 * another file under the same name. Throws RefusedDocumentError where many are missing and no exception on file (rule
 * `rowsMissing`, document the source of the file) says that so many are; returns what is worth a word.
 */
export function checkWholeRelease(
  file: BulkFile,
  { rollCalls, resolutions, exceptions }: VoteReference,
  symbols: ReadonlySet<string>,
): readonly string[] {
  const { series } = file;
  const rows = series === "ga-outcomes" ? resolutions : rollCalls;
  const onFile = rows.filter(({ sourceId }) => sourceId.startsWith(`undl-${series}`));
  const missing = onFile.filter(({ symbol }) => symbol !== null && !symbols.has(symbol));
  if (missing.length === 0) return [];
  const { sourceId } = bulkSource(file);
  const found = `${missing.length} of the ${onFile.length}`;
  const what = `${found} that an earlier release brought are not in it, ${missing[0]?.symbol} first`;
  const isExplained = exceptions.some(
    (one) => one.rule === "rowsMissing" && one.document === sourceId && one.found === found,
  );
  if (missing.length < MISSING_MAX * onFile.length || isExplained) return [what];
  throw new RefusedDocumentError(
    series,
    "truncated",
    `${what}; if they were taken back, an exception says so: rule rowsMissing, document ${sourceId}, found "${found}"`,
  );
}
