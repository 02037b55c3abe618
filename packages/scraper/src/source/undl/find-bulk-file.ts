import { ParseError } from "../../errors.js";
import { readBytes } from "../../votes/csv-stream.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import { checkCsvStart } from "./bulk-start.js";
import { type BulkFile, latestFile, type Series } from "./file-name.js";

const EXAMPLES: Readonly<Record<Series, string>> = {
  "ga-votes": "2026_02_06_ga_voting.csv",
  "sc-votes": "2025_11_25_sc_voting.csv",
  "ga-outcomes": "2026_02_06_ga_outcomes.csv",
  names: "2026_08_17_unms_names.csv",
};

const SHOWN_MAX = 5;

/**
 * The latest file of a series in a folder. Throws ParseError where no file has a name of the series: the name tells the
 * release too, so a file keeps the one that the Library gave it. Throws RefusedDocumentError where it is a page, not a table.
 */
export async function findBulkFile(files: StreamedFiles, series: Series): Promise<BulkFile> {
  const names = await files.list(".");
  const file = latestFile(names, series);
  if (file === null)
    throw new ParseError(files.locate("."), [
      `no bulk file of undl ${series} there: expected the name that the Library gave it, as ${EXAMPLES[series]}, found ${names.slice(0, SHOWN_MAX).join(", ") || "nothing"}`,
    ]);
  for await (const start of readBytes(files, file.path)) {
    checkCsvStart(file.path, start);
    break;
  }
  return file;
}
