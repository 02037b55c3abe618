import { type IsoDate, isoDate } from "@depositary/model";
import { ParseError } from "../../errors.js";
import { quoted } from "../../one-line.js";
import {
  contradicted,
  type Line,
  linesOf,
  type PrintedValue,
  type PublishedSeries,
  repeated,
  withoutValue,
} from "./series.js";

const COUNTRY = ["Country Name", "Country Code"];
/** The other labels of a row: its series where years are columns, its year where series are. */
const SERIES = ["Series Name", "Series Code"];
const TIME = ["Time", "Time Code"];
/** `2020 [YR2020]` */
const YEAR_COLUMN = /^((?:19|20)\d\d) \[YR\1\]$/;
/** `Population, total [SP.POP.TOTL]` */
const SERIES_COLUMN = /^.+ \[([A-Z0-9]+(?:\.[A-Z0-9]+)+)\]$/;
const NOT_KNOWN = "..";

const DATABASE = "Data from database: World Development Indicators";
const UPDATED = /^Last Updated: (\d\d)\/(\d\d)\/(\d{4})$/;

interface ExtractedValue extends PrintedValue {
  readonly series: string;
}

/** Whether a file has the heading of an extract of the DataBank (databank.worldbank.org, `…_Data.csv`). */
export function isDatabank([heading = []]: string[][]): boolean {
  return labelsOf(heading) !== null;
}

/**
 * Reads an extract: a heading; a row for each country or aggregate and series, or each and year, `..` where no value is known;
 * at its foot the database and the day of its last update. Shape as in unicode-org/cldr@52ddbcd, with the series and years
 * that were asked for. Throws ParseError with every column and row of another shape, and what stands there twice.
 */
export function readDatabank(file: string, rows: string[][], code: string): PublishedSeries {
  const lines = linesOf(rows);
  const heading = lines[0]?.cells ?? [];
  const [body, foot] = [lines.slice(1, -2), lines.slice(-2)];
  const updatedOn = dayOf(file, foot);
  const problems = [
    ...columnProblems(heading),
    ...body.flatMap(({ line, cells }) =>
      cells.length === heading.length
        ? []
        : [`line ${line}: expected ${heading.length} cells, found ${cells.length}`],
    ),
  ];
  if (problems.length > 0) throw new ParseError(file, problems);
  const values = body.flatMap((row) => valuesOf(heading, row));
  return { updatedOn, ...ownValues(file, values, code) };
}

function ownValues(file: string, values: readonly ExtractedValue[], code: string) {
  const own = values.filter(({ series }) => series === code);
  const others = [...new Set(values.map(({ series }) => series))].filter((series) => series !== code);
  const problems = [
    ...(own.length > 0 ? [] : [`expected the series ${code}, found ${others.map(quoted).join(", ")}`]),
    ...contradicted(own.map(({ code, year, value }) => [`${code} ${year}`, value])),
  ];
  if (problems.length > 0) throw new ParseError(file, problems);
  const known = own.filter(({ value }) => value !== NOT_KNOWN);
  const unread = others.length === 0 ? [] : [`series that are not read: ${others.join(", ")}`];
  return { values: known, remarks: [...withoutValue(own, known), ...unread] };
}

function labelsOf(heading: readonly string[]): readonly string[] | null {
  const layouts = [SERIES, TIME].map((labels) => [...COUNTRY, ...labels]);
  return layouts.find((labels) => labels.every((label) => heading.includes(label))) ?? null;
}

function columnProblems(heading: readonly string[]): readonly string[] {
  const labels = labelsOf(heading) ?? [];
  const column = labels.includes("Time") ? SERIES_COLUMN : YEAR_COLUMN;
  const unknown = heading.filter((name) => !labels.includes(name) && !column.test(name));
  return [...unknown.map((name) => `a column that is not known: ${quoted(name)}`), ...repeated(heading)];
}

function valuesOf(heading: readonly string[], { line, cells }: Line): readonly ExtractedValue[] {
  const labels = labelsOf(heading) ?? [];
  const cellOf = (label: string) => cells[heading.indexOf(label)] ?? "";
  const [name, code] = [cellOf("Country Name"), cellOf("Country Code")];
  return heading.flatMap((column, at) => {
    if (labels.includes(column)) return [];
    const year = YEAR_COLUMN.exec(column)?.[1] ?? cellOf("Time");
    const series = SERIES_COLUMN.exec(column)?.[1] ?? cellOf("Series Code");
    return [{ place: `line ${line}`, code, name, year, series, value: cells[at] ?? "" }];
  });
}

/** Of the last two lines: the database, and `Last Updated: 12/22/2022`, month first. */
function dayOf(file: string, foot: readonly Line[]): IsoDate {
  const [database, updated = ""] = foot.map(({ cells }) => cells.join(""));
  const [, month, day, year] = UPDATED.exec(updated) ?? [];
  const { data, success } = isoDate.safeParse(`${year}-${month}-${day}`);
  if (database === DATABASE && success) return data;
  throw new ParseError(file, [
    `expected at its foot ${DATABASE}, and the day of the last update; found ${quoted(database ?? null)}, ${quoted(updated)}`,
  ]);
}
