import { firstLines } from "../first-lines.js";
import type { ImportLedger, Refusal } from "../import-ledger.js";
import type { Reconciliation } from "../reconcile/reconcile.js";
import type { StatusRecord } from "../source/untc/index.js";
import type { UndatedRows } from "./undated-rows.js";

/** Rows read are cells, acts imported, on file already (a cell printed twice included) or refused, and rows without a date. */
export function accountForTable(
  record: StatusRecord,
  { known, strangers }: UndatedRows,
  { balance, refused }: Reconciliation,
  file: string,
): ImportLedger {
  const cells = record.rows.flatMap((row) => row.cells).filter((cell) => cell !== null).length;
  const refusals: Refusal[] = [
    ...strangers.map(({ name }) => ({ file, found: name, reason: "no date" })),
    ...refused.map(({ draft, reason }) => ({
      file,
      found: `${draft.participantId} ${draft.printed}`,
      reason,
    })),
  ];
  return {
    read: cells + known.length + strangers.length,
    imported: balance.imported,
    merged: cells + known.length - balance.imported - refused.length,
    refused: refusals,
  };
}

/** A table that is refused counts what it would have counted: its filled cells, and its rows that have none. */
export function refuseCells(
  file: string,
  body: readonly (readonly string[])[],
  problems: readonly string[],
): ImportLedger {
  const filled = body.map(([, ...cells]) => cells.filter((cell) => cell.trim() !== "").length);
  const read = filled.reduce((sum, count) => sum + Math.max(count, 1), 0);
  return refuseAll(file, read, problems);
}

/** All of a file refused for what is wrong with it: the first of `problems` is told of its rows, and how many more there are. */
export function refuseAll(file: string, read: number, problems: readonly string[]): ImportLedger {
  const reason = firstLines(
    problems,
    1,
    (problem) => problem,
    (more) => `and ${more} more`,
  ).join("; ");
  const refused = Array.from({ length: read }, () => ({ file, found: "every row", reason }));
  return { read, imported: 0, merged: 0, refused };
}
