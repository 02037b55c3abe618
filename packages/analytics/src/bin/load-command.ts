import type { Command } from "../streams.js";
import { ensureWithProgress } from "./ensure-with-progress.js";
import { recordOptions, recordPaths } from "./options.js";
import { parseOptions } from "./parse-options.js";

const HELP = `usage: depositary-load [--data DIR] [--database FILE]

Builds the DuckDB database from the record in DIR (default: data/ of the repository), unless it is up to date.
`;

/** Builds the database. */
export const load: Command = async (args, { stdout, stderr }) => {
  const { values } = parseOptions({ args: [...args], options: recordOptions });
  if (values.help) {
    stdout.write(HELP);
    return 0;
  }
  const paths = recordPaths(values);
  const { built } = await ensureWithProgress(paths, { stderr });
  stderr.write(`${paths.databasePath}: ${built ? "built" : "up to date"}\n`);
  return 0;
};
