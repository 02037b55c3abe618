import { linkSync, readFileSync, statSync, writeFileSync } from "node:fs";

/**
 * Puts `content` at `target`, as another name of the file at `before` where that has the same bytes: it keeps its time, so that what
 * copies a site by time copies what changed. Returns whether the bytes are others. Synchronous: for tens of thousands of small files
 * a promise each costs more than the writing.
 */
export function putFile(target: string, content: string | Uint8Array, before: string): boolean {
  const isSame = hasContent(before, content);
  if (!isSame || !isLinked(before, target)) writeFileSync(target, content);
  return !isSame;
}

/** Whether the file at `path` has just this content. */
export function hasContent(path: string, content: string | Uint8Array): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return (
    found?.isFile() === true &&
    found.size === Buffer.byteLength(content) &&
    readFileSync(path).equals(Buffer.from(content))
  );
}

/** False where the file system has no second names. */
function isLinked(path: string, target: string): boolean {
  try {
    linkSync(path, target);
    return true;
  } catch {
    return false;
  }
}
