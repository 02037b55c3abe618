import { access } from "node:fs/promises";
import { messageOf } from "../message-of.js";
import { isMissing } from "./file-error.js";
import { StoreError } from "./store-error.js";

/** Throws StoreError for a table's file that is not there. */
export async function requireFile(path: string): Promise<void> {
  try {
    await access(path);
  } catch (error) {
    if (!isMissing(error))
      throw new StoreError(path, `cannot be read: ${messageOf(error)}`, { cause: error });
    throw new StoreError(
      path,
      "there is no such file: restore it, or make it of its heading where the record has no such rows",
      { cause: error },
    );
  }
}
