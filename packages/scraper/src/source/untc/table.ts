import { ParseError, UnknownHeadingError } from "../../errors.js";
import { quoted } from "../../one-line.js";
import { printedOf, type RawCell } from "../document/printed-text.js";
import { CellProblem, readDateCell, readNameCell } from "./cell.js";
import { describeMark, headingProblems, readHeading, unknownLabels } from "./heading.js";
import { meaningOf } from "./label.js";
import type { Heading, PrintedDate, PrintedName, StatusRow } from "./status-record.js";

const NO_NAME: PrintedName = { name: "", isBracketed: false, notes: [] };
const CONTROL = /\p{Cc}/u;

/** A table of participants, cell by cell: its heading row and its body. */
export interface RawTable {
  readonly head: readonly RawCell[];
  readonly body: readonly (readonly RawCell[])[];
}

export interface StatusTable {
  readonly headings: readonly Heading[];
  readonly rows: readonly StatusRow[];
}

/**
 * Reads a table of participants. Throws UnknownHeadingError or ParseError with every problem of the document: those in
 * `earlierProblems`, labels, letters, dates, names, rows with another number of cells, names that stand twice.
 */
export function readTable(
  document: string,
  table: RawTable,
  earlierProblems: readonly string[] = [],
): StatusTable {
  const { head, body } = withoutBlankColumns(table);
  const [participant, ...columns] = head.map((cell) => printedOf(cell).text);
  const headings = columns.map(readHeading);
  const unknown = [
    participant === "Participant" ? [] : [participant ?? ""],
    ...headings.map(unknownLabels),
  ].flat();
  const problems = [...earlierProblems, ...headings.filter(isKnown).flatMap(headingProblems)];
  const rows = readRows(headings, body, problems);
  const names = rows.map(({ participant }) => participant.name).filter((name) => name !== "");
  if (unknown.length > 0) throw new UnknownHeadingError(document, unknown, problems, { names });
  if (problems.length > 0) throw new ParseError(document, problems, { names });
  return { headings, rows };
}

/** A column at the end without a heading and with nothing in any row is none. */
function withoutBlankColumns(table: RawTable): RawTable {
  const { head, body } = table;
  const isBlank = (cell: RawCell | undefined) => {
    const { text, notes } = printedOf(cell ?? "");
    return text === "" && notes.length === 0;
  };
  if (!isBlank(head.at(-1)) || body.some(({ length }) => length !== head.length)) return table;
  let width = head.length;
  while (width > 1 && isBlank(head[width - 1]) && body.every((row) => isBlank(row[width - 1]))) width--;
  return { head: head.slice(0, width), body: body.map((row) => row.slice(0, width)) };
}

function readRows(
  headings: readonly Heading[],
  body: RawTable["body"],
  problems: string[],
): readonly StatusRow[] {
  const columns = headings.map(readColumn);
  const rows = body.map((cells, i) => readRow(columns, cells, i + 1, problems));
  problems.push(...nameProblems(rows));
  return rows;
}

interface StatusColumn {
  readonly printed: string;
  /** Letters that the heading defines, null for none; null where the heading is not known and cannot judge. */
  readonly marks: ReadonlySet<string | null> | null;
  /** Whether dates are due: not under a heading none of whose labels is known. */
  readonly isOfDates: boolean;
}

function readColumn(heading: Heading): StatusColumn {
  const { printed, labels } = heading;
  if (!isKnown(heading))
    return { printed, marks: null, isOfDates: unknownLabels(heading).length < labels.length };
  const marks = new Set(labels.map(({ mark }) => mark));
  if (meaningOf(heading, null) !== null) marks.add(null);
  return { printed, marks, isOfDates: true };
}

function isKnown(heading: Heading): boolean {
  return unknownLabels(heading).length === 0;
}

function readRow(
  columns: readonly StatusColumn[],
  cells: readonly RawCell[],
  position: number,
  problems: string[],
): StatusRow {
  const reading = readNameCell(cells[0] ?? "");
  const participant = reading instanceof CellProblem ? NO_NAME : reading;
  if (reading instanceof CellProblem) problems.push(`row ${position}: ${reading.problem}`);
  const report = (problem: string) => problems.push(`row ${position} ${quoted(participant.name)}${problem}`);
  if (cells.length !== columns.length + 1) {
    report(`: ${cells.length} cells where the heading has ${columns.length + 1}`);
    return { position, participant, cells: [] };
  }
  return { position, participant, cells: columns.map((column, i) => readCell(column, cells[i + 1], report)) };
}

function readCell(
  { printed, marks, isOfDates }: StatusColumn,
  cell: RawCell | undefined,
  report: (problem: string) => void,
): PrintedDate | null {
  if (cell === undefined) return null;
  const reading = readDateCell(cell);
  if (reading === null || (!isOfDates && reading instanceof CellProblem)) return null;
  const problem = reading instanceof CellProblem ? reading.problem : undefinedMark(marks, reading);
  if (problem === null && !(reading instanceof CellProblem)) return reading;
  report(`, column ${quoted(printed)}: ${problem}`);
  return null;
}

function undefinedMark(marks: StatusColumn["marks"], date: PrintedDate): string | null {
  if (marks === null || marks.has(date.mark)) return null;
  return `the heading does not define ${describeMark(date.mark)}: ${quoted(date.printed)}`;
}

function nameProblems(rows: readonly StatusRow[]): readonly string[] {
  const names = rows.map(({ participant }) => participant.name);
  const areDistinct = new Set(names).size === names.length;
  const areClean = !CONTROL.test(names.join(""));
  return [...(areDistinct ? [] : repeatedNames(rows)), ...(areClean ? [] : controlCharacters(rows))];
}

function repeatedNames(rows: readonly StatusRow[]): readonly string[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ position, participant: { name } }) => {
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, position);
    return earlier === undefined || name === ""
      ? []
      : [`rows ${earlier} and ${position} both name ${quoted(name)}`];
  });
}

function controlCharacters(rows: readonly StatusRow[]): readonly string[] {
  return rows
    .filter(({ participant }) => CONTROL.test(participant.name))
    .map(({ position, participant }) => `row ${position}: control character in ${quoted(participant.name)}`);
}
