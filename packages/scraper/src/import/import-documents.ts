import {
  actionTable,
  disagreementTable,
  type Source,
  sourceTable,
  type TreatyId,
  treatyTable,
} from "@depositary/model";
import { readVoteFacts } from "../store/facts.js";
import { ledgerOf } from "../store/ledger-on-file.js";
import { StoreError } from "../store/store-error.js";
import { createWorkingFacts } from "../store/working-facts.js";
import type { ImportContext, ImportReport } from "./archive.js";
import { sumOfLedgers } from "./import-ledger.js";
import type { ArchiveImport } from "./status-archive.js";
import type { ArchivedOutcome } from "./status-outcome.js";
import { tableChange } from "./table-change.js";

/** Takes one document of an archive into the facts. */
export type ArchivedDocument = (into: ArchiveImport) => ArchivedOutcome;

/** Whether a treaty is to be taken. */
export function wanted({ only }: ImportContext): (treatyId: TreatyId) => boolean {
  return (treatyId) => only.length === 0 || only.includes(treatyId);
}

/** Takes the documents of an archive into the facts, in their order. */
export function importAll(
  context: ImportContext,
  sourceId: string,
  documents: readonly ArchivedDocument[],
): ImportReport {
  const { facts, reference, directory } = context;
  const source = sourceOnFile(context, sourceId);
  const working = createWorkingFacts({ ...facts, ledger: ledgerOf(facts.actions) }, () =>
    readVoteFacts(directory),
  );
  const outcomes = documents.map((document) => document({ source, reference, working }));
  return {
    sourceId,
    remarks: outcomes.flatMap(({ remarks }) => remarks),
    ledger: sumOfLedgers(outcomes.map(({ ledger }) => ledger)),
    problems: outcomes.flatMap(({ file, problems }) => problems.map((problem) => `${file}: ${problem}`)),
    changes: changesOf(context, working.facts()),
  };
}

/** What an archive tells happened long ago: it adds facts, and nothing to the ledger of changes that this record saw. */
function changesOf({ facts }: ImportContext, after: ImportContext["facts"]): ImportReport["changes"] {
  return [
    tableChange(sourceTable, facts.sources, after.sources),
    tableChange(treatyTable, facts.treaties, after.treaties),
    tableChange(actionTable, facts.actions, after.actions),
    tableChange(disagreementTable, facts.disagreements, after.disagreements),
  ];
}

/** The source of an archive is described by hand: an archive cannot describe itself. */
function sourceOnFile({ facts }: ImportContext, sourceId: string): Source {
  const source = facts.sources.find((one) => one.sourceId === sourceId);
  if (source === undefined)
    throw new StoreError("sources.csv", `has no row for ${sourceId}; add one before importing`);
  return source;
}
