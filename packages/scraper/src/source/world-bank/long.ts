import { ParseError } from "../../errors.js";
import { quoted } from "../../one-line.js";
import type { PrintedValue } from "./series.js";

const HEADING = "Country Name,Country Code,Year,Value";

/**
 * The values of a series in the layout of datasets/population and datasets/gdp, one a line. Throws ParseError where the
 * heading is another.
 */
export function readLong(file: string, [heading = [], ...lines]: string[][]): readonly PrintedValue[] {
  if (heading.join() !== HEADING)
    throw new ParseError(file, [
      `line 1: expected the heading ${HEADING}, or a whole file of data.worldbank.org or the DataBank, with the day of its last update; found ${quoted(heading.join())}`,
    ]);
  return lines.map(([name = "", code = "", year = "", value = ""], index) => ({
    place: `line ${index + 2}`,
    code,
    name,
    year,
    value,
  }));
}
