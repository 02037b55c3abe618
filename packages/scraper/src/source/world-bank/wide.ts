import { isoDate } from "@depositary/model";
import { ParseError } from "../../errors.js";
import { quoted } from "../../one-line.js";
import { linesOf, type PrintedValue, type PublishedSeries, repeated, withoutValue } from "./series.js";

const PUBLISHED = ["Data Source", "World Development Indicators"];
const UPDATED = "Last Updated Date";
const COUNTRY = ["Country Name", "Country Code", "Indicator Name", "Indicator Code"];
const YEAR = /^(?:19|20)\d\d$/;

/** Whether a file begins as the World Bank's downloads do (`API_SP.POP.TOTL_DS2_….csv`). */
export function isWide([first = []]: string[][]): boolean {
  return first[0] === PUBLISHED[0];
}

/**
 * Reads a download: source, day of the last update, a heading of years, then a row for each country or aggregate, empty
 * where no value is known. Each line ends in a comma. Throws ParseError with every row of another series or width, and
 * those that stand twice.
 */
export function readWide(file: string, rows: string[][], code: string): PublishedSeries {
  const [published, updated, heading, ...body] = linesOf(rows);
  const updatedOn = updated?.cells[0] === UPDATED ? (updated.cells[1] ?? "") : "";
  const headings = heading?.cells ?? [];
  const years = headings.slice(COUNTRY.length);
  const problems = [
    ...layoutProblems(published?.cells ?? [], updatedOn, headings),
    ...new Set(body.flatMap(({ cells }) => seriesProblems(cells, code))),
    ...body.flatMap(({ line, cells }) => rowProblems(cells, years).map((it) => `line ${line}: ${it}`)),
    ...repeated(body.map(({ cells }) => cells[1] ?? "")),
  ];
  if (problems.length > 0) throw new ParseError(file, problems);
  const values = body.flatMap(({ line, cells }) => valuesOf(line, cells, years));
  const known = values.filter(({ value }) => value !== "");
  return { updatedOn, values: known, remarks: withoutValue(values, known) };
}

function layoutProblems(
  published: readonly string[],
  updatedOn: string,
  heading: readonly string[],
): readonly string[] {
  const isPublished = published.slice(0, PUBLISHED.length).join() === PUBLISHED.join();
  const isDay = isoDate.safeParse(updatedOn).success;
  return [
    ...(isPublished ? [] : [`expected ${PUBLISHED.join(", ")}`]),
    ...(isDay ? [] : [`expected ${UPDATED} and a day, found ${quoted(updatedOn)}`]),
    ...(isHeading(heading) ? [] : [`expected the heading ${COUNTRY.join()} and years`]),
  ];
}

function isHeading(cells: readonly string[]): boolean {
  const years = cells.slice(COUNTRY.length);
  if (years.at(-1) === "") years.pop();
  const areYears = years.length > 0 && years.every((year, i) => YEAR.test(year) && years.indexOf(year) === i);
  return cells.slice(0, COUNTRY.length).join() === COUNTRY.join() && areYears;
}

function seriesProblems([, , , found = ""]: readonly string[], code: string): readonly string[] {
  return found === code ? [] : [`expected the series ${code}, found ${quoted(found)}`];
}

function rowProblems(cells: readonly string[], years: readonly string[]): readonly string[] {
  const width = COUNTRY.length + years.length;
  if (cells.length !== width) return [`expected ${width} cells, found ${cells.length}`];
  const beyond = years.at(-1) === "" ? (cells.at(-1) ?? "") : "";
  return beyond === "" ? [] : [`a value without a year: ${quoted(beyond)}`];
}

function valuesOf(line: number, cells: readonly string[], years: readonly string[]): readonly PrintedValue[] {
  const [name = "", code = "", , , ...values] = cells;
  return values.map((value, i) => ({ place: `line ${line}`, code, name, year: years[i] ?? "", value }));
}
