import { readFileSync } from "node:fs";
import { access } from "node:fs/promises";
import { messageOf } from "../message-of.js";
import { isMissing } from "../store/file-error.js";
import { StoreError } from "../store/store-error.js";

/** The bytes of a file; null where it is not there. */
export function readIfPresent(path: string): Promise<Buffer | null> {
  return naming(path, "read", async () => {
    try {
      // a run reads one small file after the other: awaited, each would cost ten times the processor
      return readFileSync(path);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  });
}

/** A full disk or a missing permission is no fault of a source: it ends the run, and its message names the path. */
export async function naming<T>(path: string, done: "read" | "written", task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(path, `cannot be ${done}: ${messageOf(error)}`, { cause: error });
  }
}

export async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
