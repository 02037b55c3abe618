import type { Treaty } from "@depositary/model";
import type { Refusal } from "../import-ledger.js";
import type { ArchiveImport } from "./status-archive.js";
import type { ArchivedOutcome } from "./status-outcome.js";

/** Takes a list of treaties into the facts: it adds those that are not on file, and changes none that is. */
export function importListing(
  file: string,
  treaties: readonly Treaty[],
  { working }: Pick<ArchiveImport, "working">,
  refused: readonly Refusal[] = [],
): ArchivedOutcome {
  const imported = treaties.filter((treaty) => working.addTreaty(treaty)).length;
  const read = treaties.length + refused.length;
  return {
    file,
    ledger: { read, imported, merged: treaties.length - imported, refused },
    problems: [],
    remarks: [],
  };
}
