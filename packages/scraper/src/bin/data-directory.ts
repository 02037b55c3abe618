import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "../usage-error.js";

/** A directory is the data directory where this file is in it. */
const MARK = join("reference", "participant-names.csv");

/**
 * The data directory: `given` (from the working directory) or, without one, `data/` of the repository in which this package
 * lies, or of the working directory. Throws UsageError where there is none.
 */
export async function findDataDirectory(given: string | null, workingDirectory: string): Promise<string> {
  const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..");
  const candidates =
    given === null
      ? [join(repository, "data"), join(workingDirectory, "data")]
      : [resolve(workingDirectory, given)];
  for (const candidate of candidates) if (await isFile(join(candidate, MARK))) return candidate;
  throw new UsageError(`no data directory: ${candidates.join(" and ")} without ${MARK}`);
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}
