import { type Change, effectOf, type IsoDate, laterOf, type Source, type Treaty } from "@depositary/model";
import { type TotalMismatch, TotalsError } from "../errors.js";
import { retrievedOn, type Sidecar } from "../fetch/sidecar.js";
import type { ActionDraft } from "../normalise/action-draft.js";
import { normaliseActions } from "../normalise/actions.js";
import type { NameResolver } from "../normalise/names.js";
import { type AsAt, asAtOf, lastDayTold, statusSource } from "../normalise/source.js";
import { treatyRow } from "../normalise/treaty.js";
import type { Evidence } from "../reconcile/evidence.js";
import { type Reconciliation, reconcile, type TreatyLedger } from "../reconcile/reconcile.js";
import { type PrintedTable, tableChanges } from "../reconcile/table-changes.js";
import {
  isoDateOf,
  leadingDate,
  meaningOf,
  type PrintedDate,
  reconcileTotals,
  type StatusRecord,
} from "../source/untc/index.js";
import type { ReferenceFacts } from "../store/facts.js";
import { attempt, DocumentError } from "./problems.js";
import { shownKinds } from "./shown-kinds.js";

export interface StatusInput {
  readonly record: StatusRecord;
  /** The document on file, where its bytes are still kept: what changed in its table without an act is seen against it. */
  readonly before?: StatusRecord | null;
  readonly sidecar: Sidecar;
  /** Address of the document at its publisher. */
  readonly url: string;
  readonly ledger: TreatyLedger;
  readonly reference: ReferenceFacts;
  readonly names: NameResolver;
}

export interface TakenStatus {
  readonly source: Source;
  readonly reconciliation: Reconciliation;
  readonly remarks: readonly string[];
}

/**
 * From the record of a status document to its ledger, nothing written: names resolved, dates given their meaning, totals
 * checked, acts held against those on file. Throws DocumentError or ReconcileError with everything that is wrong.
 */
export function takeStatus(input: StatusInput): TakenStatus {
  const { record, sidecar, url, ledger } = input;
  const asAt = asAtOf(record.statusAsAt, sidecar, latestAct(record));
  if (asAt.basis === "its own stamp" && asAt.day > lastDayTold(retrievedOn(sidecar)))
    throw new DocumentError(record.treaty, [`its stamp, ${record.statusAsAt}, lies after it was read`]);
  const title = ledger.treaty?.shortTitle ?? record.title;
  const source = statusSource({ treaty: record.treaty, title, url, sidecar, asAt });
  const drafts = checkedActions(input, source, asAt);
  const treaty = treatyRow(record, ledger.treaty, asAt.day, source.sourceId);
  const evidence = {
    treatyId: record.treaty,
    source,
    asAt: asAt.day,
    drafts,
    shownKinds: shownKinds(record.headings),
  };
  const reconciliation = reconcile(ledger, treaty, evidence);
  const changes = [...reconciliation.changes, ...changesOfTable(input, evidence)];
  return {
    source,
    reconciliation: { ...reconciliation, changes },
    remarks: dayThatStays(record, ledger.treaty),
  };
}

/** A treaty does not go out of force for a document that prints a condition, or nothing, where its day stood. */
function dayThatStays({ entryIntoForce }: StatusRecord, held: Treaty | null): readonly string[] {
  const day = held?.inForceOn ?? null;
  if (day === null || leadingDate(entryIntoForce ?? "") !== null) return [];
  return [`it prints no day of entry into force; ${day} stays on file`];
}

function changesOfTable(
  { record, before = null, names }: StatusInput,
  evidence: Evidence,
): readonly Change[] {
  if (before === null) return [];
  return tableChanges(
    printedTable(before, names, evidence.asAt),
    printedTable(record, names, evidence.asAt),
    evidence,
  );
}

function printedTable({ headings, rows }: StatusRecord, names: NameResolver, on: IsoDate): PrintedTable {
  const named = rows.flatMap(({ participant: { name } }) => {
    const reading = names.resolve(name, on);
    return "participantId" in reading ? [[reading.participantId, name] as const] : [];
  });
  return { headings: headings.map(({ printed }) => printed), names: new Map(named) };
}

function checkedActions(
  { record, sidecar, ledger, reference, names }: StatusInput,
  source: Source,
  asAt: AsAt,
): readonly ActionDraft[] {
  const context = {
    names,
    document: source.sourceId,
    asAt: asAt.day,
    latestPossible: latestPossible(asAt, sidecar, ledger.treaty),
  };
  const totals = attempt(() => checkTotals(record, reference, source.sourceId));
  const actions = attempt(() => normaliseActions(record, context));
  const problems = [totals, actions].flatMap((one) => ("problems" in one ? one.problems : []));
  if ("problems" in actions || problems.length > 0) throw new DocumentError(source.sourceId, problems);
  return actions.value;
}

/** Printed totals that differ from the rows pass only where this very document is listed as an exception. */
function checkTotals(record: StatusRecord, { exceptions }: ReferenceFacts, sourceId: string): void {
  const isListed = ({ total }: TotalMismatch) => {
    const rule = total === "parties" ? "printedParties" : "printedSignatories";
    return exceptions.some((one) => one.rule === rule && one.document === sourceId);
  };
  try {
    reconcileTotals(record);
  } catch (error) {
    if (!(error instanceof TotalsError)) throw error;
    if (!error.mismatches.every(isListed))
      throw new DocumentError(sourceId, [
        `${error.message}; where the depositary prints it so, add to reference/exceptions.csv a row for each, rule printedParties or printedSignatories, document ${sourceId}`,
      ]);
  }
}

/** A document cannot tell of acts after its own stamp, nor after it was read. */
function latestPossible({ day, basis }: AsAt, sidecar: Sidecar, held: Treaty | null): IsoDate {
  if (basis === "its own stamp") return day;
  const retrieved = retrievedOn(sidecar);
  return lastDayTold(held?.asAt ? laterOf(retrieved, held.asAt) : retrieved);
}

/** The latest printed signature or deposit; the start of a regulation's application can lie ahead and does not count. */
function latestAct({ headings, rows }: StatusRecord): IsoDate | null {
  let latest: IsoDate | null = null;
  for (const { cells } of rows)
    for (const [i, cell] of cells.entries()) {
      const heading = headings[i];
      if (cell === null || heading === undefined || isOfEarlierYear(cell, latest)) continue;
      const kind = meaningOf(heading, cell.mark);
      const isAct = kind !== null && ["signs", "consents"].includes(effectOf(kind));
      const day = isAct ? isoDateOf(cell.date) : null;
      if (day !== null && (latest === null || day > latest)) latest = day;
    }
  return latest;
}

/** `1 Oct 1969` ends in its year, so that most days need not be read to know that they are not the latest. */
function isOfEarlierYear({ date }: PrintedDate, latest: IsoDate | null): boolean {
  return latest !== null && date.slice(-4) < latest.slice(0, 4);
}
