import { ensureDatabase, type RecordPaths } from "../build/ensure-database.js";
import { ERASE_LINE, type Streams } from "../streams.js";
import { UsageError } from "./usage-error.js";

const NOT_WRITABLE: ReadonlySet<unknown> = new Set(["EACCES", "EPERM", "EROFS"]);

/**
 * Builds the database where it is not up to date; on a terminal, one line says what is computed, and is erased at the end.
 * Throws UsageError where it cannot be written.
 */
export async function ensureWithProgress(
  paths: RecordPaths,
  { stderr }: Pick<Streams, "stderr">,
): Promise<{ readonly built: boolean }> {
  if (!stderr.isTTY) return ensureWritable(paths);
  let isWritten = false;
  try {
    return await ensureWritable(paths, ({ statistic, done, total }) => {
      isWritten = true;
      stderr.write(`${ERASE_LINE}computing ${statistic}: ${Math.floor((100 * done) / total)}%`);
    });
  } finally {
    if (isWritten) stderr.write(ERASE_LINE);
  }
}

async function ensureWritable(
  ...[paths, onProgress]: Parameters<typeof ensureDatabase>
): ReturnType<typeof ensureDatabase> {
  try {
    return await ensureDatabase(paths, onProgress);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && NOT_WRITABLE.has(error.code))) throw error;
    throw new UsageError(
      `${paths.databasePath} has to be built and cannot be written: ${error.message}; name another file with --database`,
    );
  }
}
