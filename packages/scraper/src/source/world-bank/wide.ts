import { isoDate } from "@depositary/model";
import { ParseError } from "../../errors.js";
import { quoted } from "../../one-line.js";
import {
  contradicted,
  type Line,
  linesOf,
  type PrintedValue,
  type PublishedSeries,
  withoutValue,
} from "./series.js";

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
export function readWide(file: string, printed: string[][], code: string): PublishedSeries {
  const [published, updated, heading, ...body] = linesOf(printed);
  const updatedOn = updated?.cells[0] === UPDATED ? (updated.cells[1] ?? "") : "";
  const columns = heading?.cells ?? [];
  const rows = body.map(({ line, cells }) => rowOf(line, cells, columns));
  const problems = [
    ...layoutProblems(published?.cells ?? [], updatedOn, columns),
    ...new Set(rows.flatMap(({ series }) => seriesProblems(series, code))),
    ...rows.flatMap((row) => rowProblems(row, columns)),
    ...contradicted(rows.map((row) => [row.code, row.cells.join()])),
  ];
  if (problems.length > 0) throw new ParseError(file, problems);
  const values = rows.flatMap((row) => valuesOf(row, columns));
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

/** The labels of a row and years, each once and in whatever order; the last one is empty where each line ends in a comma. */
function isHeading(columns: readonly string[]): boolean {
  const named = columns.at(-1) === "" ? columns.slice(0, -1) : columns;
  const years = named.filter((name) => !COUNTRY.includes(name));
  const isOnce = new Set(named).size === named.length && COUNTRY.every((label) => named.includes(label));
  return isOnce && years.length > 0 && years.every((year) => YEAR.test(year));
}

interface WideRow extends Line {
  readonly name: string;
  readonly code: string;
  readonly series: string;
}

function rowOf(line: number, cells: readonly string[], columns: readonly string[]): WideRow {
  const [name = "", code = "", , series = ""] = COUNTRY.map((label) => cells[columns.indexOf(label)]);
  return { line, cells, name, code, series };
}

function seriesProblems(found: string, code: string): readonly string[] {
  return found === code ? [] : [`expected the series ${code}, found ${quoted(found)}`];
}

function rowProblems({ line, cells }: WideRow, columns: readonly string[]): readonly string[] {
  if (cells.length !== columns.length)
    return [`line ${line}: expected ${columns.length} cells, found ${cells.length}`];
  const beyond = columns.at(-1) === "" ? (cells.at(-1) ?? "") : "";
  return beyond === "" ? [] : [`line ${line}: a value without a year: ${quoted(beyond)}`];
}

function valuesOf({ line, cells, name, code }: WideRow, columns: readonly string[]): readonly PrintedValue[] {
  return columns.flatMap((year, at) =>
    YEAR.test(year) ? [{ place: `line ${line}`, code, name, year, value: cells[at] ?? "" }] : [],
  );
}
