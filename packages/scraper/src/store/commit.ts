import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { messageOf } from "../message-of.js";
import { sync, writeDurably, writeFileAtomically } from "./atomic-file.js";
import { isMissing } from "./file-error.js";
import { StoreError } from "./store-error.js";

/** A file of the data directory, by its path below it, and what it shall hold. */
export interface StagedFile {
  readonly file: string;
  /** In one piece, or in several that are made while they are written. */
  readonly content: string | Iterable<string>;
}

const STAGING = ".staging";
const JOURNAL = "journal.json";

/** What is moved where: names that this file writes itself, so that no journal leads out of the data directory. */
const journal = z.array(
  z.strictObject({
    from: z.string().regex(/^[0-9a-f-]{36}$/),
    to: z.string().regex(/^[a-z/-]+\.(csv|json)$/),
  }),
);

/**
 * Writes all files or none. They are staged and synced first; a journal then says that they are whole, and from that point
 * a run that is killed is finished by `finishCommit` of the next. Throws StoreError, with the old files in place, where
 * staging fails.
 */
export async function commitFiles(directory: string, files: readonly StagedFile[]): Promise<void> {
  if (files.length === 0) return;
  const staging = join(directory, STAGING);
  const staged = files.map(({ file, content }) => ({ move: { from: randomUUID(), to: file }, content }));
  try {
    const moves = journal.parse(staged.map(({ move }) => move));
    await mkdir(staging, { recursive: true });
    for (const { move, content } of staged) await writeDurably(join(staging, move.from), content);
    await refuseDirectories(directory, files);
    await writeFileAtomically(join(staging, JOURNAL), JSON.stringify(moves));
  } catch (error) {
    await clear(staging).catch(() => undefined); // what stays is cleared by the next run
    if (error instanceof StoreError) throw error;
    throw new StoreError(directory, `cannot write the facts, nothing was changed: ${messageOf(error)}`, {
      cause: error,
    });
  }
  await finishCommit(directory);
}

/**
 * Finishes the commit of a run that was killed between journal and last rename; clears what was staged without one. Throws
 * StoreError, with nothing moved and nothing cleared, for a journal that no run wrote.
 */
export async function finishCommit(directory: string): Promise<void> {
  const staging = join(directory, STAGING);
  for (const { from, to } of await readJournal(join(staging, JOURNAL))) {
    await moveIfThere(join(staging, from), join(directory, to));
  }
  await clear(staging);
}

async function clear(staging: string): Promise<void> {
  try {
    await rm(staging, { recursive: true, force: true });
  } catch (error) {
    throw new StoreError(staging, `cannot be cleared: ${messageOf(error)}`, { cause: error });
  }
}

async function readJournal(path: string): Promise<z.infer<typeof journal>> {
  try {
    return journal.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    if (isMissing(error)) return [];
    throw new StoreError(path, `cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

async function moveIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
    await sync(dirname(to));
  } catch (error) {
    if (!isMissing(error))
      throw new StoreError(to, `cannot be replaced: ${messageOf(error)}`, { cause: error });
  }
}

/** A directory in the place of a file would stop the renames half-way. */
async function refuseDirectories(directory: string, files: readonly StagedFile[]): Promise<void> {
  for (const { file } of files) {
    const path = join(directory, file);
    if (await isDirectory(path)) throw new StoreError(path, "cannot be replaced: it is a directory");
  }
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isMissing(error)) return false;
    throw new StoreError(path, `cannot be replaced: ${messageOf(error)}`, { cause: error });
  }
}
