import { type Exception, groupBy } from "@depositary/model";
import type { Refusal } from "./import-ledger.js";

/** Rules of exceptions that are about one row. */
const ofRows: readonly Exception["rule"][] = ["rowRefused", "missingDate"];

/**
 * Finds the exception on file that explains a refused row of a source: that of the row, or one that says of its whole document
 * that it is no table of status. Null where there is none.
 */
export function explanationsOf(
  sourceId: string,
  exceptions: readonly Exception[],
): (refusal: Refusal) => string | null {
  const byDocument = groupBy(exceptions, ({ document }) => document);
  return ({ file, found: place, exceptionAt }) => {
    const { document, found } = exceptionAt ?? { document: `${sourceId}/${file}`, found: place };
    const explained = byDocument
      .get(document)
      ?.find(
        ({ rule, found: known }) => rule === "notAStatusTable" || (ofRows.includes(rule) && known === found),
      );
    return explained?.exceptionId ?? null;
  };
}
