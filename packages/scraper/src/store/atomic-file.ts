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
  await putInPlace(path, stagedIn, (staged) => writeDurably(staged, content));
}

/** Moves a file that is on the disk, also from another disk, so that a reader sees it whole or not at all. Otherwise as `writeFileAtomically`. */
export async function moveFile(from: string, to: string, stagedIn: string): Promise<void> {
  await putInPlace(to, stagedIn, async (staged) => {
    await copyFile(from, staged, constants.COPYFILE_FICLONE);
    await sync(staged);
  });
  await rm(from, { force: true });
}

/** Renames what `stage` has put on the disk to `path`; nothing is left of it where that fails. */
async function putInPlace(
  path: string,
  stagedIn: string,
  stage: (staged: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await mkdir(stagedIn, { recursive: true });
  const staged = join(stagedIn, `${basename(path)}.${randomUUID()}.tmp`);
  try {
    await stage(staged);
    await rename(staged, path);
  } catch (error) {
    await rm(staged, { force: true });
    throw error;
  }
  await sync(dirname(path));
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

/** Returns when a file, or the names in a directory, are on the disk. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
