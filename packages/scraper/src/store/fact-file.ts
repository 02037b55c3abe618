import { access, readFile } from "node:fs/promises";
import { messageOf } from "../message-of.js";
import { isMissing } from "./file-error.js";
import { StoreError } from "./store-error.js";

/** The text of a file of facts. Throws StoreError for one that is not there or cannot be read. */
export function readFactFile(path: string): Promise<string> {
  return readFile(path, "utf8").catch((error: unknown) => refuseUnread(path, error));
}

/** Throws StoreError for a file of facts that is not there. */
export function requireFactFile(path: string): Promise<void> {
  return access(path).catch((error: unknown) => refuseUnread(path, error));
}

/** Read as one without rows, all that a file held would be lost when it is written. */
function refuseUnread(path: string, cause: unknown): never {
  const what = isMissing(cause)
    ? "there is no such file: restore it, or make it of its heading where the record has no such rows"
    : `cannot be read: ${messageOf(cause)}`;
  throw new StoreError(path, what, { cause });
}
