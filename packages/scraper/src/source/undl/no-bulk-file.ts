import { ParseError } from "../../errors.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import type { Series } from "./file-name.js";

const EXAMPLES: Readonly<Record<Series, string>> = {
  "ga-votes": "2026_02_06_ga_voting.csv",
  "sc-votes": "2025_11_25_sc_voting.csv",
  "ga-outcomes": "2026_02_06_ga_outcomes.csv",
  names: "2026_08_17_unms_names.csv",
};

/** That no file has a name of the series; the name tells the release too, so a file keeps the one that the Library gave it. */
export async function noBulkFile(files: StreamedFiles, series: Series): Promise<ParseError> {
  const found = (await files.list(".")).slice(0, SHOWN_MAX);
  return new ParseError(files.locate("."), [
    `no bulk file of undl ${series} there: expected the name that the Library gave it, as ${EXAMPLES[series]}, found ${found.join(", ") || "nothing"}`,
  ]);
}

const SHOWN_MAX = 5;
