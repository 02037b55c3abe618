import type { IsoDate, Source } from "@depositary/model";
import { RefusedDocumentError } from "../../errors.js";
import type { Refusal } from "../../import-ledger.js";
import type { VoteReference } from "../../votes/vote-import.js";
import type { LibraryImport } from "./file-library-votes.js";
import { type BulkFile, bulkSource, laterRelease } from "./file-name.js";

/** Of what an earlier release brought a later one may lack less than one in a hundred; else it is not whole. */
const MISSING_MAX = 0.01;

/**
 * Compares the resolutions in a bulk file with those that its series brought before, this release included: the Library may put
 * another file under the same name. A resolution that was refused counts as missing. Throws RefusedDocumentError where many are
 * missing and no exception on file (rule `rowsMissing`, document the source of the file) says that so many are; returns what is
 * worth a word.
 */
export function checkWholeRelease(
  { file, symbols, ledger }: Pick<LibraryImport, "file" | "symbols" | "ledger">,
  { rollCalls, resolutions, exceptions, sources }: VoteReference,
): readonly string[] {
  const { series } = file;
  const rows = series === "ga-outcomes" ? resolutions : rollCalls;
  const onFile = rows.filter(({ sourceId }) => sourceId.startsWith(`undl-${series}`));
  const missing = onFile.filter(({ symbol }) => symbol !== null && !symbols.has(symbol));
  if (missing.length === 0) return [];
  const { sourceId } = bulkSource(file);
  const found = `${missing.length} of the ${onFile.length}`;
  const what = `${found} that an earlier release brought are not in it or were refused, ${missing[0]?.symbol} first`;
  const isExplained = exceptions.some(
    (one) => one.rule === "rowsMissing" && one.document === sourceId && one.found === found,
  );
  if (missing.length < MISSING_MAX * onFile.length || isExplained) return [what];
  const later = laterWords(file, sources);
  const why = [...later, what, ...refusalWords(ledger.refused)].join("; ");
  throw new RefusedDocumentError(
    series,
    later.length > 0 ? "stale" : "truncated",
    `${why}; if they were taken back, an exception says so: rule rowsMissing, document ${sourceId}, found "${found}"`,
  );
}

/** Throws RefusedDocumentError for a release of a day to come: until then every true one would be an earlier one. */
export function refuseToCome({ series, path, releasedOn }: BulkFile, today: IsoDate): void {
  if (releasedOn !== null && releasedOn > today)
    throw new RefusedDocumentError(series, "no file", `${path} is of a day still to come`);
}

/** Throws RefusedDocumentError where a later release is on file. */
export function refuseEarlier(file: BulkFile, sources: readonly Source[]): void {
  const [later] = laterWords(file, sources);
  if (later !== undefined) throw new RefusedDocumentError(file.series, "stale", later);
}

function refusalWords(refused: readonly Refusal[]): readonly string[] {
  const [first] = refused;
  if (first === undefined) return [];
  return [
    `${refused.length} of its rows or records were refused, the first: ${first.found}: ${first.reason}`,
  ];
}

function laterWords(file: BulkFile, sources: readonly Source[]): readonly string[] {
  const later = laterRelease(file, sources);
  return later === null ? [] : [`${file.path}, where ${later.sourceId} is on file`];
}
