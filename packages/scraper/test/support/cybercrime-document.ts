import { isLive, type ParticipantName, type TreatyAction } from "@depositary/model";
import type { StatusRecord } from "../../src/source/untc/index.js";
import type { ReferenceFacts, WrittenFacts } from "../../src/store/facts.js";
import { recordOf } from "../source/untc/record.js";

/** A row of a table: name, signature, consent, each as printed. */
export type PrintedRow = readonly [name: string, signature: string, consent: string];

const HEADINGS = ["Signature", "Acceptance(A), Ratification, Approval(AA), Accession(a)"] as const;

const SIGNED: Readonly<Record<string, string>> = { ARE: "10 Dec 2025", CAN: "14 Jul 2026" };
const RATIFIED: Readonly<Record<string, string>> = {
  AZE: "4 May 2026",
  QAT: "12 Feb 2026",
  VNM: "12 Mar 2026",
};
const ADDED: readonly PrintedRow[] = [
  ["Japan", "3 Aug 2026", ""],
  ["New Zealand", "2 Jun 2026", ""],
];

/**
 * The rows of a hand-made status table of XVIII-16: everyone on file as a signatory, days in place of the intervals, three
 * ratifications, and two signatories more.
 */
export function cybercrimeRows({ actions }: WrittenFacts, { names }: ReferenceFacts): readonly PrintedRow[] {
  const signatures = actions.filter(
    (one) => one.treatyId === "XVIII-16" && one.kind === "signature" && isLive(one),
  );
  const rows = signatures.map((action): PrintedRow => {
    const { participantId } = action;
    return [printedName(names, participantId), signedOn(action), RATIFIED[participantId] ?? ""];
  });
  return [...rows, ...ADDED].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The record of a status document with these rows; totals are those of the rows. */
export function cybercrimeRecord(
  rows: readonly PrintedRow[],
  rest: Partial<StatusRecord> = {},
): StatusRecord {
  const count = (column: 1 | 2) =>
    rows.filter((row) => !row[0].startsWith("[") && row[column] !== "" && !row[column].startsWith("["))
      .length;
  return recordOf(HEADINGS, rows, {
    title:
      "United Nations Convention against Cybercrime; Strengthening International Cooperation for Combating Certain Crimes Committed by Means of Information and Communications Technology Systems and for the Sharing of Evidence in Electronic Form of Serious Crimes",
    entryIntoForce:
      'in accordance with article 65(1) which reads as follows: "This Convention shall enter into force …"',
    signatories: String(count(1)),
    parties: String(count(2)),
    statusAsAt: "02-09-2026",
    ...rest,
  });
}

/** The rows with one row, found by its name, changed. */
export function withRow(
  rows: readonly PrintedRow[],
  name: string,
  change: (row: PrintedRow) => PrintedRow,
): readonly PrintedRow[] {
  return rows.map((row) => (row[0] === name ? change(row) : row));
}

function printedName(names: readonly ParticipantName[], participantId: string): string {
  const name = names.find((one) => one.participantId === participantId && one.seenIn === "MTDSG 2026");
  if (name === undefined) throw new Error(`no printed name for ${participantId}`);
  return name.name;
}

function signedOn({ participantId, date }: TreatyAction): string {
  return date === null ? (SIGNED[participantId] ?? "26 Oct 2025") : printed(date);
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function printed(date: string): string {
  const [year, month, day] = date.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}
