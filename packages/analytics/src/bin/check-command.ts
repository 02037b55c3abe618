import type { IsoDate } from "@depositary/model";
import type { DuckDBDataChunk } from "@duckdb/node-api";
import { type Answer, ask } from "../ask/answer.js";
import { table } from "../ask/format/table.js";
import { invariants } from "../check/index.js";
import type { Invariant } from "../check/invariant.js";
import { warnings } from "../check/warnings.js";
import { openSession, type Session } from "../session.js";
import type { Command, Streams } from "../streams.js";
import { ensureWithProgress } from "./ensure-with-progress.js";
import { readDate, recordOptions, recordPaths } from "./options.js";
import { parseOptions } from "./parse-options.js";

const HELP = `usage: npm run check -- [--data DIR] [--database FILE] [--today DATE]

Holds every invariant against the record in DIR (default: data/ of the repository) and prints the rows for which one does not
hold. Exit code 1 where there is such a row or the record cannot be loaded. Known exceptions: reference/exceptions.csv.
Warnings, no failure: a live source that is past its cadence on DATE (default: the record's own day), and a known exception that
excuses nothing any more.
`;

/** Checks the record. */
export const check: Command = async (args, streams) => {
  const { values } = parseOptions({
    args: [...args],
    options: { ...recordOptions, today: { type: "string" } },
  });
  if (values.help) {
    streams.stdout.write(HELP);
    return 0;
  }
  const today = readDate(values.today, "--today") ?? null;
  const paths = recordPaths(values);
  await ensureWithProgress(paths, streams);
  const session = await openSession({ path: paths.databasePath, access: "locked" });
  try {
    return await checkAll(session, today, streams);
  } finally {
    session.close();
  }
};

async function checkAll(session: Session, today: IsoDate | null, streams: Streams): Promise<number> {
  const { stdout } = streams;
  let broken = 0;
  for (const invariant of invariants) {
    const breaches = await breachesOf(session, invariant);
    if (breaches === null) {
      stdout.write(`ok      ${invariant.name}: ${invariant.meaning}\n`);
      continue;
    }
    broken++;
    await print("broken ", invariant, breaches, streams);
  }
  let warned = 0;
  for (const warning of warnings(today)) {
    const breaches = await breachesOf(session, warning);
    if (breaches === null) continue;
    warned++;
    await print("warning", warning, breaches, streams);
  }
  const alarm = warned === 0 ? "" : `, ${warned} warning${warned === 1 ? "" : "s"}`;
  streams.stderr.write(`${invariants.length} invariants, ${broken} broken${alarm}\n`);
  return broken === 0 ? 0 : 1;
}

interface Breaches extends Pick<Answer, "names" | "types"> {
  readonly chunks: readonly DuckDBDataChunk[];
}

/** The rows for which an invariant does not hold; null where it holds of all. */
async function breachesOf(session: Session, { sql }: Invariant): Promise<Breaches | null> {
  const { names, types, chunks: read } = await ask(session, sql);
  const chunks: DuckDBDataChunk[] = [];
  for await (const chunk of read()) chunks.push(chunk);
  return chunks.length === 0 ? null : { names, types, chunks };
}

async function print(
  word: string,
  { name, meaning }: Invariant,
  { names, types, chunks }: Breaches,
  { stdout }: Streams,
): Promise<void> {
  const rows = chunks.reduce((count, chunk) => count + chunk.rowCount, 0);
  stdout.write(`${word} ${name}: ${meaning}; ${rows} row${rows === 1 ? " does" : "s do"} not\n`);
  for await (const part of table({ names, types, chunks: () => replay(chunks) }))
    stdout.write(part.replace(/^(?=.)/gm, "        "));
}

async function* replay(chunks: readonly DuckDBDataChunk[]): AsyncGenerator<DuckDBDataChunk> {
  yield* chunks;
}
