import { ensureDatabase, type RecordPaths } from "../build/ensure-database.js";
import type { Streams } from "../streams.js";

const ERASE = "\r\u001b[K";

/** Builds the database where it is not up to date; on a terminal, one line says what is computed, and is erased at the end. */
export async function ensureWithProgress(
  paths: RecordPaths,
  { stderr }: Pick<Streams, "stderr">,
): Promise<{ readonly built: boolean }> {
  if (!stderr.isTTY) return ensureDatabase(paths);
  let isWritten = false;
  try {
    return await ensureDatabase(paths, ({ statistic, done, total }) => {
      isWritten = true;
      stderr.write(`${ERASE}computing ${statistic}: ${Math.floor((100 * done) / total)} %`);
    });
  } finally {
    if (isWritten) stderr.write(ERASE);
  }
}
