import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import {
  decodeRows,
  exceptionTable,
  membershipTable,
  participantNameTable,
  participantTable,
  type RollCall,
  type RowOf,
  rollCallTable,
  sourceTable,
  type Table,
} from "@depositary/model";
import { parse } from "csv-parse/sync";
import type { StreamedFiles } from "../../src/votes/streamed-files.js";
import type { VoteReference } from "../../src/votes/vote-import.js";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** The archives of votes beside the repository; tests that need them skip where they are absent. */
export const sharedVotes = `${process.env.DEPOSITARY_SHARED ?? `${root}/../shared`}/data/votes`;
export const hasSharedVotes = existsSync(sharedVotes);

const folders = mkdtempSync(join(tmpdir(), "depositary-votes-"));
// a module is loaded once a worker, not once a file of tests
process.once("exit", () => rmSync(folders, { recursive: true, force: true }));

/** An archive in a folder of its own: text or bytes by path; `.gz` files are packed. */
export function archiveOf(contents: Readonly<Record<string, string | Uint8Array>>): StreamedFiles {
  const folder = mkdtempSync(join(folders, "archive-"));
  for (const [path, content] of Object.entries(contents))
    writeFileSync(join(folder, path), path.endsWith(".gz") ? gzipSync(content) : content);
  return archiveIn(folder);
}

/** The archives on the disk. */
export const sharedArchive: StreamedFiles = archiveIn(sharedVotes);

function archiveIn(folder: string): StreamedFiles {
  return {
    list: async (below) => readdirSync(join(folder, below)).sort(),
    locate: (path) => join(folder, path),
    stream: (path) => createReadStream(join(folder, path)),
  };
}

export function rowsOnFile<T extends Table>(table: T): RowOf<T>[] {
  return decodeRows(table, parse(readFileSync(`${root}/data/${table.file}`, "utf8")));
}

const participants = rowsOnFile(participantTable);
const participantNames = rowsOnFile(participantNameTable);
const memberships = rowsOnFile(membershipTable);
const exceptions = rowsOnFile(exceptionTable);
const sources = rowsOnFile(sourceTable);

/** The facts on file with these roll calls in place of those on file. */
export function referenceWith(rollCalls: readonly RollCall[] = []): VoteReference {
  return { participants, participantNames, memberships, exceptions, sources, rollCalls, resolutions: [] };
}

/** The two roll calls kept by hand before any import. */
export function keptByHand(): readonly RollCall[] {
  return rowsOnFile(rollCallTable).filter(({ rollCallId }) =>
    ["GA-73-187", "GA-74-247"].includes(rollCallId),
  );
}

/** Roll calls by identifier. */
export function byId(rollCalls: readonly RollCall[]): ReadonlyMap<string, RollCall> {
  return new Map(rollCalls.map((row) => [row.rollCallId, row]));
}
