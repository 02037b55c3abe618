import { ParseError } from "../../errors.js";
import { orderColumns } from "../../known-columns.js";
import { quoted } from "../../one-line.js";
import type { PrintedValue } from "./series.js";

const COLUMNS = ["Country Name", "Country Code", "Year", "Value"];

/**
 * The values of a series in the layout of datasets/population and datasets/gdp, one a line, its columns in whatever order. Throws
 * ParseError where they are others.
 */
export function readLong(file: string, [heading = [], ...lines]: string[][]): readonly PrintedValue[] {
  const ordered = orderColumns(heading, COLUMNS);
  if (ordered === null)
    throw new ParseError(file, [
      `line 1: expected the columns ${COLUMNS.join()}, or a whole file of data.worldbank.org or the DataBank, with the day of its last update; found ${quoted(heading.join())}`,
    ]);
  return lines.map(ordered).map(([name = "", code = "", year = "", value = ""], index) => ({
    place: `line ${index + 2}`,
    code,
    name,
    year,
    value,
  }));
}
