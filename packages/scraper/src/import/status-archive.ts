import type { Exception, IsoDate, Source, Treaty, TreatyId } from "@depositary/model";
import { normaliseActions } from "../normalise/actions.js";
import { createNameResolver } from "../normalise/names.js";
import { treatyRow } from "../normalise/treaty.js";
import { type Reconciliation, reconcile } from "../reconcile/reconcile.js";
import { problemsOf } from "../refresh/problems.js";
import { shownKinds } from "../refresh/shown-kinds.js";
import type { StatusRecord } from "../source/untc/index.js";
import type { ReferenceFacts } from "../store/facts.js";
import type { WorkingFacts } from "../store/working-facts.js";
import type { ImportLedger, Refusal } from "./import-ledger.js";

/** A status table in an archive: the treaty, the day for which it is right, and how to read it. */
export interface ArchivedStatus {
  readonly treatyId: TreatyId;
  /** The file in the archive, as exceptions name it. */
  readonly file: string;
  /** The last day on which the table is known to be right; null where the archive does not tell. */
  readonly asAt: IsoDate | null;
  /** The last day on which the archive can have been read. */
  readonly readUntil: IsoDate;
  readonly rowsRead: number;
  /** Throws ParseError or UnknownHeadingError with every problem of the table. */
  readonly record: () => StatusRecord;
}

/** What became of one archived table. */
export interface ArchivedOutcome {
  readonly file: string;
  readonly ledger: ImportLedger;
  /** Why the table was not taken, every reason; empty where it was. */
  readonly problems: readonly string[];
}

export interface ArchiveImport {
  readonly source: Source;
  readonly reference: ReferenceFacts;
  readonly working: WorkingFacts;
}

/**
 * Takes an archived table into the facts. A table that is not one of status, and a row without a date, are refused for the
 * reason that `data/reference/exceptions.csv` gives; without one there, the whole table is refused.
 */
export function importStatus(status: ArchivedStatus, into: ArchiveImport): ArchivedOutcome {
  const other = exceptionFor(into, status, "notAStatusTable");
  if (other !== undefined) return notAStatusTable(status, other);
  try {
    return take(status, into);
  } catch (error) {
    const problems = problemsOf(error);
    if (problems === null) throw error;
    return { file: status.file, ledger: nothingRead, problems };
  }
}

const nothingRead: ImportLedger = { read: 0, imported: 0, merged: 0, refused: [] };

function take(status: ArchivedStatus, into: ArchiveImport): ArchivedOutcome {
  const { treatyId, file, asAt, readUntil } = status;
  if (asAt === null)
    return { file, ledger: nothingRead, problems: [`${file}: no day is known for which it is right`] };
  const record = status.record();
  const undated = undatedRows(record);
  const unexplained = undated.filter((name) => !isExplained(into, status, name, asAt));
  if (unexplained.length > 0) {
    return { file, ledger: nothingRead, problems: [`rows without a date: ${unexplained.join(", ")}`] };
  }
  const names = createNameResolver(into.reference.names);
  const { drafts } = normaliseActions(record, { names, document: file, asAt, latestPossible: readUntil });
  const ledger = into.working.ledgerOf(treatyId);
  const treaty = archivedTreaty(record, ledger.treaty, asAt, into);
  const evidence = { treatyId, source: into.source, asAt, drafts, shownKinds: shownKinds(record.headings) };
  const result = reconcile(ledger, treaty, evidence);
  into.working.take(into.source, result);
  return { file, ledger: accountFor(record, undated, result, file), problems: [] };
}

/** What is on file is newer, or kept by hand: the archive only adds treaties that are new. */
function archivedTreaty(
  record: StatusRecord,
  held: Treaty | null,
  asAt: IsoDate,
  { source }: ArchiveImport,
): Treaty {
  return held ?? treatyRow(record, null, asAt, source.sourceId);
}

/** Cells read are acts imported, acts on file already (a cell printed twice included), acts refused, and rows without a date. */
function accountFor(
  record: StatusRecord,
  undated: readonly string[],
  { balance, refused }: Reconciliation,
  file: string,
): ImportLedger {
  const cells = record.rows.flatMap((row) => row.cells).filter((cell) => cell !== null).length;
  const refusals: Refusal[] = [
    ...undated.map((name) => ({ file, found: name, reason: "no date" })),
    ...refused.map(({ draft, reason }) => ({
      file,
      found: `${draft.participantId} ${draft.printed}`,
      reason,
    })),
  ];
  return {
    read: cells + undated.length,
    imported: balance.imported,
    merged: cells - balance.imported - refused.length,
    refused: refusals,
  };
}

function undatedRows({ rows }: StatusRecord): readonly string[] {
  return rows
    .filter(({ cells }) => cells.every((cell) => cell === null))
    .map(({ participant }) => participant.name);
}

function isExplained(into: ArchiveImport, { file }: ArchivedStatus, name: string, on: IsoDate): boolean {
  const reading = createNameResolver(into.reference.names).resolve(name, on);
  return into.reference.exceptions.some(
    ({ rule, document, participantId }) =>
      rule === "missingDate" &&
      document === documentOf(into, file) &&
      "participantId" in reading &&
      participantId === reading.participantId,
  );
}

function notAStatusTable({ file, rowsRead }: ArchivedStatus, { reason }: Exception): ArchivedOutcome {
  const refused = Array.from({ length: rowsRead }, () => ({ file, found: "every row", reason }));
  return { file, ledger: { read: rowsRead, imported: 0, merged: 0, refused }, problems: [] };
}

function exceptionFor(
  into: ArchiveImport,
  { file }: ArchivedStatus,
  rule: Exception["rule"],
): Exception | undefined {
  return into.reference.exceptions.find(
    (exception) => exception.rule === rule && exception.document === documentOf(into, file),
  );
}

function documentOf({ source }: ArchiveImport, file: string): string {
  return `${source.sourceId}/${file}`;
}
