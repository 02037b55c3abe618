import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import {
  decodeRows,
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

/** An archive held in memory: text by path; `.gz` files are packed. */
export function archiveOf(texts: Readonly<Record<string, string>>): StreamedFiles {
  return {
    list: async () => Object.keys(texts).sort(),
    async *stream(path) {
      const text = texts[path];
      if (text === undefined) throw new Error(`no file ${path}`);
      yield path.endsWith(".gz") ? gzipSync(text) : new TextEncoder().encode(text);
    },
  };
}

/** The archives on the disk. */
export const sharedArchive: StreamedFiles = {
  list: async (folder) => readdirSync(`${sharedVotes}/${folder}`).sort(),
  stream: (path) => createReadStream(`${sharedVotes}/${path}`),
};

export function rowsOnFile<T extends Table>(table: T): RowOf<T>[] {
  return decodeRows(table, parse(readFileSync(`${root}/data/${table.file}`, "utf8")));
}

const participants = rowsOnFile(participantTable);
const participantNames = rowsOnFile(participantNameTable);
const memberships = rowsOnFile(membershipTable);
const sources = rowsOnFile(sourceTable);

/** The facts on file with these roll calls in place of those on file. */
export function referenceWith(rollCalls: readonly RollCall[] = []): VoteReference {
  return { participants, participantNames, memberships, sources, rollCalls, resolutions: [] };
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
