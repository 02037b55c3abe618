import { CsvError, type Options, parse } from "csv-parse/sync";
import { ParseError } from "../errors.js";

/**
 * The cells of a CSV file, its heading included. Throws ParseError where a quote or, unless `isRagged`, the width of a
 * row is out of place.
 */
export function readCells(file: string, text: string, { isRagged = false } = {}): string[][] {
  const options = { bom: true, relax_column_count: isRagged } satisfies Options;
  try {
    return parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ParseError(file, [`not CSV: ${error.message}; fetch it again`], { cause: error });
  }
}
