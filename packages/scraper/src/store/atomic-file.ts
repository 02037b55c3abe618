import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file so that a reader sees the old one or the whole new one, also after a power cut. Makes its directory. Until it
 * is whole it lies in `stagedIn`, a directory of the same disk, where a run that is killed can leave it.
 */
export async function writeFileAtomically(
  path: string,
  content: string | Uint8Array,
  stagedIn: string = dirname(path),
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await mkdir(stagedIn, { recursive: true });
  const staged = join(stagedIn, `${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeDurably(staged, content);
    await rename(staged, path);
  } catch (error) {
    await rm(staged, { force: true });
    throw error;
  }
  await syncDirectory(dirname(path));
}

/** Moves a file that is on the disk, also from another disk, so that a reader sees it whole or not at all. Otherwise as `writeFileAtomically`. */
export async function moveFile(from: string, to: string, stagedIn: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await mkdir(stagedIn, { recursive: true });
  const staged = join(stagedIn, `${basename(to)}.${randomUUID()}.tmp`);
  try {
    await copyFile(from, staged, constants.COPYFILE_FICLONE);
    await syncPath(staged);
    await rename(staged, to);
  } catch (error) {
    await rm(staged, { force: true });
    throw error;
  }
  await syncPath(dirname(to));
  await rm(from, { force: true });
}

/** Writes a file that does not exist yet and returns when it is on the disk. */
export async function writeDurably(
  path: string,
  content: string | Uint8Array | Iterable<string>,
): Promise<void> {
  const file = await open(path, "wx");
  try {
    const isWhole = typeof content === "string" || content instanceof Uint8Array;
    for (const piece of isWhole ? [content] : content) await file.appendFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the names in a directory durable. */
export function syncDirectory(path: string): Promise<void> {
  return syncPath(path);
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
