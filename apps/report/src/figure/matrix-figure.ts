import type { TreatyStanding } from "@depositary/analytics";
import {
  type Cell,
  type Figure,
  type FigureColumn,
  type FigureData,
  type FigureRow,
  type LegendEntry,
  pageWidths,
} from "../chart/figure.js";
import { drawHeatMap } from "../chart/heat-map.js";
import type { HeatRow } from "../chart/heat-map-frame.js";
import { type HeatState, heatStates } from "../chart/heat-states.js";
import { colour } from "../chart/palette.js";
import type { Matrix, MatrixRow } from "../site/matrix.js";
import { lastSeenWithin } from "../site/record/last-day.js";
import { archiveYears } from "../text/archive-years.js";
import { formatInterval } from "../text/format-date.js";
import { counted, formatShare } from "../text/format-number.js";
import { labelOf, nameOf } from "../text/standing-words.js";
import { groupWords } from "../text/words.js";
import { numberColumn, textColumn } from "./columns.js";

const stateWords: Readonly<Record<HeatState, string>> = {
  joined: "joined",
  signedOnly: "signed only",
  left: "left",
  neither: "neither",
};

const legendEntries: Readonly<Record<HeatState, LegendEntry>> = {
  joined: { label: stateWords.joined, fill: colour("consent") },
  signedOnly: { label: stateWords.signedOnly, fill: colour("signatory") },
  left: { label: `${stateWords.left} (half as high)`, fill: colour("threshold") },
  neither: { label: stateWords.neither, fill: colour("none"), edge: colour("none-edge") },
};

/** Most columns of which every cell stands in the table beside the chart; beyond, the files have them. */
const COLUMNS_IN_TABLE = 20;

/** Longest name that is printed above a column, in characters. */
const LONGEST_LABEL = 24;

/** Who joins what, in phrases for the title: `participant`, `the treaties of Chapter XVIII`: it may be quoted alone. */
export interface MatrixWords {
  readonly who: string;
  readonly what: string;
}

/** Participants by treaties with a cell for where each stands; null where there is no treaty or nobody to show. */
export function matrixFigure(matrix: Matrix, { who, what }: MatrixWords): Figure | null {
  const { columns, rows } = matrix;
  if (rows.length === 0 || columns.length === 0) return null;
  const pairs = rows.length * columns.length;
  const counts = countsOf(rows);
  const title = `On average a ${who} has joined ${formatShare(counts.joined, pairs)} of ${what}${signedOnlyWords(counts.signedOnly, pairs)}`;
  const seen = lastSeenWithin(columns);
  const asOf = seen === null ? "not known" : formatInterval(seen);
  const isShort = columns.length <= COLUMNS_IN_TABLE;
  return {
    name: "matrix",
    title,
    subtitle:
      "Where each participant stands towards each treaty: participants as rows by regional group, treaties as columns",
    alt: `Heat map of ${counted(rows.length, "participant")} by ${counted(columns.length, "treaty", "treaties")}: ${title}. In ${counted(counts.left, "pair")} the participant has withdrawn. As of ${asOf}.`,
    notes: notesOn(columns, isShort),
    source: "Status tables named on each treaty’s page",
    asOf,
    legend: heatStates.filter((state) => counts[state] > 0).map((state) => legendEntries[state]),
    data: cellData(matrix),
    ...(isShort ? {} : { summary: countData(matrix) }),
    draw: drawHeatMap({ rowGroups: rowGroups(matrix), columnGroups: columnGroups(matrix) }),
    widths: pageWidths,
    hasCells: true,
  };
}

/** What a cell says; then the names of a few treaties, or how many are drawn where there is little room. */
function notesOn(columns: readonly TreatyStanding[], isShort: boolean): readonly string[] {
  const meaning = `Joined: bound, or consented without entry into force on file. On the last evidence for each treaty, of which many stand on archives of ${archiveYears}. Who has done nothing in any of these treaties and is no present member of a group has no row.`;
  return isShort
    ? [meaning, columns.map((treaty) => `${treaty.treatyId}: ${labelOf(treaty)}`).join("; ")]
    : [
        `${meaning} Where the page is narrow the treaties of a chapter stand in the order of their states, as the parts of a bar.`,
      ];
}

function rowGroups({ groups }: Matrix) {
  return groups.map(({ unGroup, rows }) => ({
    label: unGroup === null ? "In no group" : groupWords(unGroup),
    rows: rows.map(heatRow),
  }));
}

/** Treaties by their names where all are short enough to stand above a column, else by their numbers. */
function columnGroups({ chapters, columns }: Matrix) {
  const labels = new Map(columns.map((treaty) => [treaty.treatyId, labelOf(treaty)]));
  const isNamed = [...labels.values()].every((label) => label.length <= LONGEST_LABEL);
  return chapters.map(({ chapter, treatyIds }) => ({
    label: chapter ?? "Others",
    columns: isNamed ? treatyIds.map((id) => labels.get(id) ?? id) : treatyIds,
  }));
}

function heatRow({ name, participantId, standings }: MatrixRow): HeatRow {
  return { label: name, code: participantId, cells: standings };
}

/** ` and signed 6% without joining`: what a title adds where it is not nothing. */
function signedOnlyWords(signedOnly: number, pairs: number): string {
  if (signedOnly === 0) return "";
  const share = formatShare(signedOnly, pairs);
  return ` and signed ${share === "0%" ? "under 1%" : share} without joining`;
}

function countsOf(rows: readonly MatrixRow[]): Readonly<Record<HeatState, number>> {
  const counts = { joined: 0, signedOnly: 0, left: 0, neither: 0 };
  for (const { standings } of rows) for (const standing of standings) counts[standing]++;
  return counts;
}

const whoColumns: readonly FigureColumn[] = [
  textColumn("name", "Participant", "Short name in English."),
  textColumn("participantId", "Code", "ISO 3166-1 alpha-3, or a short code for an organisation."),
  textColumn("group", "Regional group", "Regional group in the General Assembly."),
];

function whoCells({ name, participantId, unGroup }: MatrixRow) {
  return { name, participantId, group: unGroup === null ? "none" : groupWords(unGroup) };
}

function cellData({ columns, rows }: Matrix): FigureData {
  return {
    columns: [
      ...whoColumns,
      ...columns.map((treaty) => textColumn(treaty.treatyId, treaty.treatyId, nameOf(treaty))),
    ],
    rows: rows.map((row) => wideRow(row, columns)),
  };
}

/** One object filled in place: spreading hundreds of columns a row is several times slower. */
function wideRow(row: MatrixRow, columns: readonly TreatyStanding[]): FigureRow {
  const cells: Record<string, Cell> = whoCells(row);
  for (const [index, { treatyId }] of columns.entries())
    cells[treatyId] = stateWords[row.standings[index] ?? "neither"];
  return cells;
}

function countData({ rows }: Matrix): FigureData {
  return {
    columns: [
      ...whoColumns,
      ...heatStates.map((state) => numberColumn(state, stateWords[state], "Number of these treaties.")),
    ],
    rows: rows.map((row) => ({
      ...whoCells(row),
      ...countsOf([row]),
    })),
  };
}
