import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  encodeStatus,
  type RefreshStatus,
  refreshStatus,
  type SourceStatus,
  statusFile,
  withSources,
} from "@depositary/model";
import { messageOf } from "../message-of.js";
import type { StagedFile } from "./commit.js";
import { isMissing } from "./file-error.js";
import { StoreError } from "./store-error.js";

/** How the sources fared so far; none where no refresh ran yet. Throws StoreError for a file that is no status. */
export async function readStatus(directory: string): Promise<RefreshStatus> {
  const path = join(directory, statusFile);
  try {
    return refreshStatus.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    if (isMissing(error)) return { sources: [] };
    throw new StoreError(path, `cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

/** The status file with these sources in place of their earlier entries; those that did not run stay. */
export function stagedStatus(held: RefreshStatus, ran: readonly SourceStatus[]): readonly StagedFile[] {
  if (ran.length === 0) return [];
  return [{ file: statusFile, content: encodeStatus(withSources(held, ran)) }];
}
