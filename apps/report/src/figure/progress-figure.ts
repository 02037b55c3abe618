import type { TreatyParticipant } from "@depositary/analytics";
import { compareText } from "@depositary/model";
import { type Figure, type FigureData, textWidths } from "../chart/figure.js";
import { colour } from "../chart/palette.js";
import { drawProgressCells, type ProgressCell } from "../chart/progress-cells.js";
import { reportedSwatch } from "../chart/reported-look.js";
import { ofTreaty, treatyOf } from "../site/look-up.js";
import type { SiteRecord } from "../site/record.js";
import { formatInterval } from "../text/format-date.js";
import { ruleWords } from "../text/rule-words.js";
import { consentEvidence, consentNoun, consentWords, nameOf } from "../text/standing-words.js";
import { numberColumn, textColumn } from "./columns.js";
import { consentSource } from "./source-words.js";

/** The way to the threshold as cells; null where the rule is not a number or is met. */
export function progressFigure(record: SiteRecord, treatyId: string): Figure | null {
  const standing = treatyOf(record, treatyId);
  const { threshold, counted, remaining } = standing;
  if (threshold === null || counted === null || remaining === null || remaining === 0) return null;
  const instruments = ofTreaty(record.participants, treatyId)
    .filter(({ countsTowardThreshold }) => countsTowardThreshold === true)
    .sort((a, b) => compareText(String(a.consentedNotAfter), String(b.consentedNotAfter)))
    .slice(0, threshold);
  const noun = consentNoun(ofTreaty(record.participants, treatyId));
  const asOf = consentEvidence(standing) ?? "no dated evidence";
  const cells = Array.from({ length: threshold }, (_, index) => cellOf(index + 1, instruments[index]));
  return {
    name: "progress",
    subject: nameOf(standing),
    title: `${countWords(counted, instruments)} of ${threshold}: ${remaining} more needed`,
    subtitle: "Instruments that count towards entry into force, one cell each",
    alt: `Row of ${threshold} cells, instruments that count towards entry into force: ${consentWords(standing, noun)}, ${remaining} missing. As of ${asOf}.`,
    notes: [
      `Rule: ${standing.rule === null ? "not on file" : ruleWords(standing.rule)}.${organisationNote(record, treatyId)}`,
    ],
    source: consentSource(record, treatyId),
    asOf,
    legend: legendOf(cells),
    data: cellData(cells, instruments),
    summary: depositWords(cells, instruments),
    draw: drawProgressCells(cells),
    widths: textWidths,
  };
}

/** `3 reported`, `12`, `12 (3 only reported)`: the title may be all that is quoted. */
function countWords(counted: number, instruments: readonly TreatyParticipant[]): string {
  const reported = instruments.filter(({ isReported }) => isReported).length;
  if (reported === 0) return String(counted);
  return reported === counted ? `${counted} reported` : `${counted} (${reported} only reported)`;
}

const cellColumns = [
  numberColumn("position", "Instrument", "Place in the order of deposit, from 1."),
  textColumn("participantId", "Code", "Participant; empty where the instrument is missing."),
  textColumn("name", "Participant", "Name of the participant."),
  textColumn(
    "state",
    "State",
    "verified: with a day of deposit on file; reported: from press or archives without one; missing.",
  ),
];

function cellData(cells: readonly ProgressCell[], instruments: readonly TreatyParticipant[]): FigureData {
  return {
    columns: [
      ...cellColumns,
      textColumn(
        "notBefore",
        "Deposited, not before",
        "Day of deposit, or the first on which it can have been.",
      ),
      textColumn(
        "notAfter",
        "Deposited, not after",
        "Day of deposit, or the last on which it can have been.",
      ),
    ],
    rows: cells.map((cell, index) => ({
      ...cell,
      notBefore: instruments[index]?.consentedNotBefore ?? null,
      notAfter: instruments[index]?.consentedNotAfter ?? null,
    })),
  };
}

/** For the page only those that are there, if any: an empty cell has nothing to tell but its place. */
function depositWords(cells: readonly ProgressCell[], instruments: readonly TreatyParticipant[]): FigureData {
  return {
    columns: [...cellColumns, textColumn("deposited", "Deposited", "Day of deposit.")],
    rows: cells
      .slice(0, instruments.length || cells.length)
      .map((cell, index) => ({ ...cell, deposited: intervalWords(instruments[index]) })),
  };
}

/** Organisations that have signed and whose instrument the clause would not count beside those of their members. */
function organisationNote(record: SiteRecord, treatyId: string): string {
  const names = ofTreaty(record.participants, treatyId)
    .filter(({ kind }) => kind === "regionalOrganisation")
    .map(({ name }) => name);
  const isLeftOut = treatyOf(record, treatyId).rule?.includes("not additional") ?? false;
  return names.length > 0 && isLeftOut
    ? ` The instrument of the ${names.join(", ")} would be recorded and not counted.`
    : "";
}

function cellOf(position: number, instrument: TreatyParticipant | undefined): ProgressCell {
  if (instrument === undefined) return { position, participantId: null, name: null, state: "missing" };
  const { participantId, name, isReported } = instrument;
  return { position, participantId, name, state: isReported ? "reported" : "verified" };
}

function intervalWords(instrument: TreatyParticipant | undefined): string | null {
  const { consentedNotBefore: notBefore, consentedNotAfter: notAfter } = instrument ?? {};
  return notBefore && notAfter ? formatInterval({ notBefore, notAfter }) : null;
}

function legendOf(cells: readonly ProgressCell[]) {
  const all = [
    { state: "verified", label: "deposited", fill: colour("consent") },
    { state: "reported", label: "reported, deposit not verified", ...reportedSwatch },
    { state: "missing", label: "missing", fill: colour("none"), edge: colour("none-edge") },
  ];
  return all.filter(({ state }) => cells.some((cell) => cell.state === state));
}
