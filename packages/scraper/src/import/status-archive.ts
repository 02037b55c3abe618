import type { Exception, IsoDate, Source, Treaty, TreatyId } from "@depositary/model";
import { normaliseActions } from "../normalise/actions.js";
import { createNameResolver } from "../normalise/names.js";
import { treatyRow } from "../normalise/treaty.js";
import { reconcile } from "../reconcile/reconcile.js";
import { problemsOf } from "../refresh/problems.js";
import { shownKinds } from "../refresh/shown-kinds.js";
import type { StatusRecord } from "../source/untc/index.js";
import type { ReferenceFacts } from "../store/facts.js";
import type { WorkingFacts } from "../store/working-facts.js";
import { accountForTable, refuseAll, refuseCells } from "./status-account.js";
import type { ArchivedOutcome } from "./status-outcome.js";
import { readUndated, type UndatedName } from "./undated-rows.js";

/** A status table in an archive: the treaty, the day for which it is right, and how to read it. */
export interface ArchivedStatus {
  readonly treatyId: TreatyId;
  /** The file in the archive, as exceptions name it. */
  readonly file: string;
  /** The last day on which the table is known to be right; null where the archive does not tell. */
  readonly asAt: IsoDate | null;
  /** The last day on which the archive can have been read. */
  readonly readUntil: IsoDate;
  /** Cells below the heading as they stand in the file, the participant's first: what has to be accounted for. */
  readonly body: readonly (readonly string[])[];
  /** Throws ParseError or UnknownHeadingError with every problem of the table. */
  readonly record: () => StatusRecord;
}

export interface ArchiveImport {
  readonly source: Source;
  readonly reference: ReferenceFacts;
  readonly working: WorkingFacts;
}

/**
 * Takes an archived table into the facts. A table that is not one of status, and a row without a date, are refused for the
 * reason that `data/reference/exceptions.csv` gives; without one there, the whole table is refused. In a list of names alone a
 * participant that is on file is no news.
 */
export function importStatus(status: ArchivedStatus, into: ArchiveImport): ArchivedOutcome {
  const other = exceptionFor(into, status, "notAStatusTable");
  if (other !== undefined) {
    const { file, body } = status;
    return { file, ledger: refuseAll(file, body.length, [other.reason]), problems: [], remarks: [] };
  }
  try {
    return take(status, into);
  } catch (error) {
    const problems = problemsOf(error);
    if (problems === null) throw error;
    return refusedTable(status, problems);
  }
}

function refusedTable({ file, body }: ArchivedStatus, problems: readonly string[]): ArchivedOutcome {
  return { file, ledger: refuseCells(file, body, problems), problems, remarks: [] };
}

function take(status: ArchivedStatus, into: ArchiveImport): ArchivedOutcome {
  const { treatyId, file, asAt, readUntil } = status;
  if (asAt === null) return refusedTable(status, ["no day is known for which it is right"]);
  const record = status.record();
  const names = createNameResolver(into.reference.names);
  const drafts = normaliseActions(record, { names, document: file, asAt, latestPossible: readUntil });
  const ledger = into.working.ledgerOf(treatyId);
  const list = readUndated(record, ledger.actions, (name) => names.resolve(name, asAt));
  const unexplained = list.strangers.filter((stranger) => !isExplained(into, status, stranger));
  if (unexplained.length > 0) {
    const unexplainedNames = unexplained.map(({ name }) => name).join(", ");
    return refusedTable(status, [`rows without a date: ${unexplainedNames}`]);
  }
  const treaty = archivedTreaty(record, ledger.treaty, asAt, into.source.sourceId);
  const evidence = { treatyId, source: into.source, asAt, drafts, shownKinds: shownKinds(record.headings) };
  const result = reconcile(ledger, treaty, evidence);
  into.working.take(into.source, result);
  const notListed = list.notListed.map((id) => `${id} is on file and not in the list of ${asAt}`);
  return {
    file,
    ledger: accountForTable(record, list, result, file),
    problems: [],
    remarks: [...result.missing, ...notListed].map((line) => `${file}: ${line}`),
  };
}

/** What is on file is as new, or kept by hand: an archive adds treaties that are new, and what a later document printed. */
function archivedTreaty(record: StatusRecord, held: Treaty | null, asAt: IsoDate, sourceId: string): Treaty {
  if (held === null) return treatyRow(record, null, asAt, sourceId);
  const isAsNew = held.asAt !== null && held.asAt >= asAt;
  const isKeptByHand = held.asAt === null && record.parties === null && record.signatories === null;
  return isAsNew || isKeptByHand ? held : treatyRow(record, held, asAt, sourceId);
}

function isExplained(into: ArchiveImport, { file }: ArchivedStatus, stranger: UndatedName): boolean {
  return into.reference.exceptions.some(
    ({ rule, document, participantId }) =>
      rule === "missingDate" &&
      document === documentOf(into, file) &&
      participantId === stranger.participantId,
  );
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
