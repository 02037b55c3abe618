import type { DuckDBDataChunk } from "@duckdb/node-api";
import { ask } from "../ask/answer.js";
import { table } from "../ask/format/table.js";
import { invariants } from "../check/index.js";
import type { Invariant } from "../check/invariant.js";
import { openSession, type Session } from "../session.js";
import type { Command, Streams } from "../streams.js";
import { ensureWithProgress } from "./ensure-with-progress.js";
import { parseOptions, recordOptions, recordPaths } from "./options.js";

const HELP = `depositary-check [--data DIR] [--database FILE]

Holds every invariant against the record in DIR (default: data/ of the repository) and prints the rows for which one does not
hold. Exit code 1 where there is such a row or the record cannot be loaded. Known exceptions: reference/exceptions.csv.
`;

/** Checks the record. */
export const check: Command = async (args, streams) => {
  const { values } = parseOptions({ args: [...args], options: recordOptions });
  if (values.help) {
    streams.stdout.write(HELP);
    return 0;
  }
  const paths = recordPaths(values);
  await ensureWithProgress(paths, streams);
  const session = await openSession({ path: paths.databasePath, access: "locked" });
  try {
    return await checkAll(session, streams);
  } finally {
    session.close();
  }
};

async function checkAll(session: Session, streams: Streams): Promise<number> {
  let broken = 0;
  for (const invariant of invariants) if (!(await holds(session, invariant, streams))) broken++;
  streams.stderr.write(`${invariants.length} invariants, ${broken} broken\n`);
  return broken === 0 ? 0 : 1;
}

async function holds(
  session: Session,
  { name, meaning, sql }: Invariant,
  { stdout }: Streams,
): Promise<boolean> {
  const { names, types, chunks: read } = await ask(session, sql);
  const chunks: DuckDBDataChunk[] = [];
  for await (const chunk of read()) chunks.push(chunk);
  if (chunks.length === 0) {
    stdout.write(`ok      ${name}: ${meaning}\n`);
    return true;
  }
  const rows = chunks.reduce((count, chunk) => count + chunk.rowCount, 0);
  stdout.write(`broken  ${name}: ${meaning}; ${rows} row${rows === 1 ? " does" : "s do"} not\n`);
  for await (const part of table({ names, types, chunks: () => replay(chunks) }))
    stdout.write(part.replace(/^(?=.)/gm, "        "));
  return false;
}

async function* replay(chunks: readonly DuckDBDataChunk[]): AsyncGenerator<DuckDBDataChunk> {
  yield* chunks;
}
