import { type TotalMismatch, TotalsError } from "../../errors.js";
import { isConsentHeading, isSignatureHeading } from "./label.js";
import type { Heading, StatusRecord, StatusRow } from "./status-record.js";

export interface Totals {
  readonly signatories: number;
  readonly parties: number;
}

/**
 * What the rows of a table add up to, as the depositary counts: a row in square brackets and a date in square brackets
 * do not count. Parties have a date in a column of consent, signatories in a column of signature, whatever came later.
 */
export function countTotals({ headings, rows }: StatusRecord): Totals {
  return {
    signatories: countRows(headings, rows, isSignatureHeading),
    parties: countRows(headings, rows, isConsentHeading),
  };
}

/**
 * Compares the printed totals, where there are any, with the rows. It is not known whether a signatory whose row stands in
 * square brackets is still printed as one, so that both numbers are right. Throws TotalsError with both numbers of each
 * that differs.
 */
export function reconcileTotals(record: StatusRecord): void {
  const counted = countTotals(record);
  const mismatches: readonly TotalMismatch[] = (["signatories", "parties"] as const).flatMap((total) => {
    const printed = record[total] === null ? null : Number(record[total]);
    const isEqual =
      printed === null ||
      printed === counted[total] ||
      (total === "signatories" && printed === signaturesOfAll(record));
    return isEqual ? [] : [{ total, printed, counted: counted[total] }];
  });
  if (mismatches.length > 0) throw new TotalsError(record.treaty, mismatches);
}

/** Signatories, those whose row stands in square brackets included. */
function signaturesOfAll({ headings, rows }: StatusRecord): number {
  const unbracketed = rows.map((row) => ({
    ...row,
    participant: { ...row.participant, isBracketed: false },
  }));
  return countRows(headings, unbracketed, isSignatureHeading);
}

function countRows(
  headings: readonly Heading[],
  rows: readonly StatusRow[],
  isCounted: (heading: Heading) => boolean,
): number {
  const columns = headings.map(isCounted);
  return rows.filter(
    ({ participant, cells }) =>
      !participant.isBracketed && cells.some((cell, i) => columns[i] && cell !== null && !cell.isBracketed),
  ).length;
}
