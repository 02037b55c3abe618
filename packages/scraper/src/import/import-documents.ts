import {
  actionTable,
  disagreementTable,
  type Source,
  sourceTable,
  type TreatyId,
  treatyTable,
} from "@depositary/model";
import { sumOfLedgers } from "../import-ledger.js";
import { readVoteFacts } from "../store/facts.js";
import { ledgerOf } from "../store/ledger-on-file.js";
import { StoreError } from "../store/store-error.js";
import { createWorkingFacts, type WorkingFacts } from "../store/working-facts.js";
import type { ImportContext, ImportReport } from "./archive.js";
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
  const { reference } = context;
  const source = sourceOnFile(context, sourceId);
  const working = workingFactsOf(context);
  const outcomes = documents.map((document) => document({ source, reference, working }));
  return { sourceId, ...sumOfDocuments(outcomes), changes: changesOf(context, working.facts()) };
}

/** The facts on file, into which documents are taken. */
export function workingFactsOf({ facts, directory }: ImportContext): WorkingFacts {
  return createWorkingFacts({ ...facts, ledger: ledgerOf(facts.actions) }, () => readVoteFacts(directory));
}

/** What documents come to together. */
export function sumOfDocuments(
  outcomes: readonly ArchivedOutcome[],
): Pick<ImportReport, "ledger" | "problems" | "remarks"> {
  return {
    remarks: outcomes.flatMap(({ remarks }) => remarks),
    ledger: sumOfLedgers(outcomes.map(({ ledger }) => ledger)),
    problems: outcomes.flatMap(({ file, problems }) => problems.map((problem) => `${file}: ${problem}`)),
  };
}

/** What an archive tells happened long ago: it adds facts, and nothing to the ledger of changes that this record saw. */
export function changesOf({ facts }: ImportContext, after: ImportContext["facts"]): ImportReport["changes"] {
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
