import { destinationOf } from "../export/destination.js";
import { exportRecord } from "../export/export-record.js";
import { type Command, ERASE_LINE, type Streams } from "../streams.js";
import { ensureWithProgress } from "./ensure-with-progress.js";
import { recordOptions, recordPaths } from "./options.js";
import { parseOptions } from "./parse-options.js";
import { UsageError } from "./usage-error.js";

const HELP = `usage: npm run export -- --out DIR [--data DIR] [--database FILE]

Writes the whole record into DIR: every table and view as Parquet, CSV and JSON, the DuckDB database, datapackage.json,
CITATION.cff, a dictionary in Markdown and HTML, a README and SHA256SUMS.

  --out      the directory; new, empty or an earlier export, which is replaced as a whole
  --data     the record (default: data/ of the repository)
  --database the database file (default: DATA/build/depositary.duckdb)

The same facts give the same bytes, but for depositary.duckdb and its line in SHA256SUMS.

Example:
  npm run export -- --out depositary-data
`;

/** Writes the publishable data set. */
export const exportCommand: Command = async (args, streams) => {
  const { values } = parseOptions({
    args: [...args],
    options: { ...recordOptions, out: { type: "string" } },
  });
  if (values.help) {
    streams.stdout.write(HELP);
    return 0;
  }
  if (!values.out) throw new UsageError("--out: expected a directory to write to");
  const paths = recordPaths(values);
  // a directory that cannot be taken is told of before the database is built, which takes minutes
  const out = await destinationOf(values.out);
  await ensureWithProgress(paths, streams);
  const onProgress = progressOn(streams);
  const { directory, relations, rows, files } = await exportRecord({ ...paths, out, onProgress });
  streams.stderr.write(
    `${clearLine(streams)}${directory}: ${relations} tables and views, ${rows} rows, ${files} files\n`,
  );
  return 0;
};

/** One line that is written over, where a person looks at it; nothing in a pipe. */
function progressOn(streams: Streams): (name: string, position: number, of: number) => void {
  if (!streams.stderr.isTTY) return () => undefined;
  return (name, position, of) => streams.stderr.write(`${clearLine(streams)}${position}/${of} ${name}`);
}

function clearLine({ stderr }: Streams): string {
  return stderr.isTTY ? ERASE_LINE : "";
}
