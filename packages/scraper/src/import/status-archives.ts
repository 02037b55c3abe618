import { actionTable, disagreementTable, type Source, sourceTable, treatyTable } from "@depositary/model";
import { readArchive } from "../source/mtdsg-2015/archive.js";
import { PARIS_AS_AT, readParisArchive } from "../source/paris-2023/archive.js";
import { createWorkingFacts } from "../store/working-facts.js";
import type { Archive, ImportContext, ImportReport } from "./archive.js";
import { type ArchivedStatus, importStatus } from "./status-archive.js";
import { tableChange } from "./table-change.js";

/** Chapters I to X and XII were read until this day; where the address rule broke, the file's own day is earlier. */
const MTDSG_READ_UNTIL = "2015-03-14";

export const mtdsg2015: Archive = {
  name: "mtdsg-2015",
  expects: "index.csv, file_dates_2015.tsv and treaties/*.csv (zmjones/untreaties)",
  run: async (context) => {
    const tables = await readArchive(context.files);
    return importAll(
      context,
      "mtdsg-2015-archive",
      tables.map((table) => ({ ...table, readUntil: MTDSG_READ_UNTIL })),
    );
  },
};

const PARIS_FILE = "paris-agreement-entry-into-force.csv";

export const paris2023: Archive = {
  name: "paris-2023",
  expects: `${PARIS_FILE} (openclimatedata)`,
  run: async (context) => {
    const text = await context.files.read(PARIS_FILE);
    const status: ArchivedStatus = {
      treatyId: "XXVII-7-d",
      file: PARIS_FILE,
      asAt: PARIS_AS_AT,
      readUntil: PARIS_AS_AT,
      rowsRead: text.trim().split("\n").length - 1,
      record: () => readParisArchive(text),
    };
    return importAll(context, "openclimatedata-paris-2023", [status]);
  },
};

function importAll(
  context: ImportContext,
  sourceId: string,
  statuses: readonly ArchivedStatus[],
): ImportReport {
  const { facts, reference, only } = context;
  const source = sourceOnFile(context, sourceId);
  const working = createWorkingFacts(facts);
  const outcomes = statuses
    .filter(({ treatyId }) => only.length === 0 || only.includes(treatyId))
    .map((status) => importStatus(status, { source, reference, working }));
  const total = (name: "read" | "imported" | "merged") =>
    outcomes.reduce((sum, { ledger }) => sum + ledger[name], 0);
  return {
    sourceId,
    remarks: [],
    ledger: {
      read: total("read"),
      imported: total("imported"),
      merged: total("merged"),
      refused: outcomes.flatMap(({ ledger }) => ledger.refused),
    },
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
    throw new Error(`sources.csv has no row for ${sourceId}; add one before importing`);
  return source;
}
