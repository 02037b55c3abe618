import { ParseError } from "../errors.js";
import { firstLines } from "../first-lines.js";
import { treatyRow } from "../normalise/treaty.js";
import { readArchive } from "../source/mtdsg-2015/archive.js";
import { readPage } from "../source/mtdsg-2026/archive.js";
import { readDocument } from "../source/mtdsg-2026/document.js";
import { PARIS_AS_AT, PARIS_FILE, readParisArchive } from "../source/paris-2023/archive.js";
import type { Archive } from "./archive.js";
import { type ArchivedDocument, importAll, wanted } from "./import-documents.js";
import { refuseAll } from "./status-account.js";
import { type ArchivedStatus, type ArchiveImport, importStatus } from "./status-archive.js";
import { importListing } from "./status-listing.js";
import type { ArchivedOutcome } from "./status-outcome.js";

/** Chapters I to X and XII were read until this day; where the address rule broke, the file's own day is earlier. */
const MTDSG_READ_UNTIL = "2015-03-14";

export const mtdsg2015: Archive = {
  name: "mtdsg-2015",
  isByTreaty: true,
  expects: "index.csv, file_dates_2015.tsv and treaties/*.csv (zmjones/untreaties)",
  run: async (context) => {
    const { index, tables, missing } = await readArchive(context.files);
    const sourceId = "mtdsg-2015-archive";
    const isWanted = wanted(context);
    requireTables(
      tables.length,
      missing.filter(({ treatyId }) => isWanted(treatyId)).map(({ file }) => file),
    );
    const treaties = index
      .filter(({ head }) => isWanted(head.treaty))
      .map(({ head, asAt }) => treatyRow(head, null, asAt, sourceId));
    return importAll(context, sourceId, [
      (into) => importListing("index.csv", treaties, into),
      ...tables
        .filter(({ treatyId }) => isWanted(treatyId))
        .map(
          (table): ArchivedDocument =>
            (into) =>
              importStatus({ ...table, readUntil: MTDSG_READ_UNTIL }, into),
        ),
    ]);
  },
};

const SHOWN_MAX = 5;

function requireTables(found: number, missing: readonly string[]): void {
  if (missing.length === 0) return;
  const shown = firstLines(
    missing,
    SHOWN_MAX,
    (file) => file,
    (more) => `and ${more} more`,
  ).join(", ");
  throw new ParseError("mtdsg-2015", [
    `incomplete: found ${found} tables, expected ${found + missing.length}, for file_dates_2015.tsv lists also: ${shown}; nothing is written. Fetch the whole archive again`,
  ]);
}

export const mtdsg2026: Archive = {
  name: "mtdsg-2026",
  isByTreaty: true,
  expects: "one JSON file a treaty: I-1.json, … (worldwidelaw/legal-sources)",
  run: async (context) => {
    const isWanted = wanted(context);
    const files = (await context.files.list("")).filter((file) => file.endsWith(".json"));
    if (files.length === 0)
      throw new ParseError("mtdsg-2026", [
        `incomplete: found no file, expected one JSON file a treaty (I-1.json, …) in ${context.files.locate("")}; nothing is written`,
      ]);
    const wantedFiles = files.filter((file) => isWanted(file.replace(".json", "")));
    const taken = await Promise.all(
      wantedFiles.map(async (file) => ({ file, text: await context.files.read(file) })),
    );
    return importAll(
      context,
      "mtdsg-2026-archive",
      taken.map(
        ({ file, text }): ArchivedDocument =>
          (into) =>
            importPage(file, text, into),
      ),
    );
  },
};

/** A file that cannot be read at all counts as one row. */
function importPage(file: string, text: string, into: ArchiveImport): ArchivedOutcome {
  try {
    const page = readPage(file, readDocument(file, text));
    return importStatus({ ...page, readUntil: page.asAt }, into);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { problems } = error;
    return { file, ledger: refuseAll(file, 1, problems), problems, remarks: [] };
  }
}

export const paris2023: Archive = {
  name: "paris-2023",
  isByTreaty: true,
  expects: `${PARIS_FILE} (openclimatedata)`,
  run: async (context) => {
    const archive = readParisArchive(await context.files.read(PARIS_FILE));
    const status: ArchivedStatus = {
      treatyId: "XXVII-7-d",
      file: PARIS_FILE,
      asAt: PARIS_AS_AT,
      readUntil: PARIS_AS_AT,
      ...archive,
    };
    const isWanted = wanted(context);
    const statuses = isWanted(status.treatyId) ? [status] : [];
    return importAll(
      context,
      "openclimatedata-paris-2023",
      statuses.map((one) => (into) => importStatus(one, into)),
    );
  },
};
