import { text } from "node:stream/consumers";
import { ask } from "../ask/answer.js";
import type { Format, TextFormat } from "../ask/format/index.js";
import { withProgress } from "../ask/progress.js";
import { type PromptEffects, prompt } from "../ask/prompt.js";
import type { RecordPaths } from "../build/ensure-database.js";
import { databaseOf } from "../database.js";
import { type QuestionTimes, shadowTables } from "../derive/derive.js";
import { readRules } from "../load/rules.js";
import { openSession, type Session } from "../session.js";
import { shadowSurvival } from "../statistics/survival/survival-statistic.js";
import type { Command, Streams } from "../streams.js";
import { ensureWithProgress } from "./ensure-with-progress.js";
import { readDate, recordOptions, recordPaths } from "./options.js";
import { outFile } from "./out-file.js";
import { parseOptions } from "./parse-options.js";
import { StoppedError } from "./stopped-error.js";
import { UsageError } from "./usage-error.js";
import { type Target, writeAnswer } from "./write-answer.js";

const HELP = `usage: npm run sql -- [QUERY | -] [--format table|csv|json|parquet] [--as-of DATE] [--seen-by DATE] [--out FILE] [--data DIR] [--database FILE]

Asks the record in SQL (DuckDB), read-only. Without QUERY: an interactive prompt. With -: the query from standard input.

  --format   table (default), csv (RFC 4180), json (an array of objects), parquet (into FILE or a pipe); every row in each
  --as-of    participation, entry_into_force, survival and what is read from them as they stand on DATE (YYYY-MM-DD)
  --seen-by  the ledger and the same tables as this record had seen them by DATE: corrections made since do not count
  --out      write to FILE instead of standard output
  --data     the record (default: data/ of the repository)
  --database the database file (default: DATA/build/depositary.duckdb)

Ctrl-C stops the query (exit code 130). What is typed at the prompt is kept in $XDG_STATE_HOME/depositary/sql-history.

Examples:
  npm run sql -- "FROM treaty_progress"
  npm run sql -- "FROM entry_into_force" --as-of 2014-06-30 --seen-by 2026-01-01
  npm run sql -- "SELECT name FROM parties_on('XVIII-12', DATE '2010-01-01')" --format csv
  npm run sql -- "SHOW TABLES"; npm run sql -- "SELECT column_name, comment FROM duckdb_columns() WHERE table_name = 'action'"
`;

/** An option as it is typed, known or not. What begins with two dashes and goes on after a blank is SQL that begins with a comment. */
const OPTION = /^--(\S*|[a-z][a-z-]*=[\s\S]*)$/;

/** The arguments with queries last, behind the mark after which nothing is an option. */
function withQueriesApart(args: readonly string[]): string[] {
  const isQuery = (arg: string) => arg.startsWith("--") && !OPTION.test(arg);
  const queries = args.filter(isQuery);
  const others = args.filter((arg) => !isQuery(arg));
  return queries.length === 0 ? others : [...others, ...(others.includes("--") ? [] : ["--"]), ...queries];
}

/** What the command needs beside its streams and files. */
export interface SqlEffects extends PromptEffects {
  /** Calls `stop` at the first ctrl-C until the returned function is called. */
  onInterrupt(stop: () => void): () => void;
}

/** Answers one query, or as many as are typed at a prompt. */
export function sqlCommand(effects: SqlEffects): Command {
  return async (args, streams) => {
    const { values, positionals } = parseOptions({
      args: withQueriesApart(args),
      allowPositionals: true,
      options: {
        ...recordOptions,
        format: { type: "string", default: "table" },
        "as-of": { type: "string" },
        "seen-by": { type: "string" },
        out: { type: "string" },
      },
    });
    if (values.help) {
      streams.stdout.write(HELP);
      return 0;
    }
    const format = readFormat(values.format);
    const times = { asOf: readDate(values["as-of"]), seenBy: readDate(values["seen-by"], "--seen-by") };
    const query = await readQuery(positionals, streams);
    const paths = recordPaths(values);
    const out = values.out === undefined ? undefined : outFile(values.out, paths);
    const answer = answering(query, { format, out, streams }, effects);
    await ensureWithProgress(paths, streams);
    const session = await openSession({ path: paths.databasePath, access: "locked" });
    try {
      await shadow(session, paths, times);
      await answer(session);
    } finally {
      session.close();
    }
    return 0;
  };
}

/** Answers the query, or what is typed where there is none. Throws UsageError where the answer has nowhere to go. */
function answering(
  query: string | null,
  target: Target,
  effects: SqlEffects,
): (session: Session) => Promise<void> {
  if (query === null) {
    const format = promptFormat(target);
    return (session) => prompt(session, target.streams, format, effects);
  }
  refuseParquetOnTerminal(target);
  return (session) => answerOnce(session, query, target, effects);
}

async function answerOnce(
  session: Session,
  query: string,
  target: Target,
  { clock, onInterrupt }: SqlEffects,
): Promise<void> {
  const { signal, release } = abortOn(onInterrupt);
  const percentage = () => session.connection.progress.percentage;
  const { stderr } = target.streams;
  try {
    const answer = await withProgress(ask(session, query, signal), { clock, stderr, percentage });
    await writeAnswer(answer, target, signal);
  } catch (error) {
    throw signal.aborted ? new StoppedError() : error;
  } finally {
    release();
  }
}

function abortOn(onInterrupt: SqlEffects["onInterrupt"]) {
  const controller = new AbortController();
  return { signal: controller.signal, release: onInterrupt(() => controller.abort()) };
}

async function shadow(session: Session, { dataDirectory }: RecordPaths, times: QuestionTimes): Promise<void> {
  if (times.asOf === undefined && times.seenBy === undefined) return;
  const database = databaseOf(session);
  await shadowTables(database, await readRules(dataDirectory), times);
  await shadowSurvival(database, times.asOf);
}

function readFormat(format: string): Format {
  if (format === "parquet" || format === "table" || format === "csv" || format === "json") return format;
  throw new UsageError(`--format: expected table, csv, json or parquet, found ${JSON.stringify(format)}`);
}

function refuseParquetOnTerminal({ format, out, streams: { stdout } }: Target): void {
  if (format === "parquet" && out === undefined && stdout.isTTY)
    throw new UsageError("--format parquet needs --out FILE or a pipe, standard output is a terminal");
}

/** A prompt prints text. */
function promptFormat({ format, out }: Target): TextFormat {
  if (out !== undefined) throw new UsageError("--out needs a query");
  if (format === "parquet") throw new UsageError("--format parquet needs a query");
  return format;
}

/** The query, or null where it is to be typed at a prompt. */
async function readQuery([query, ...more]: readonly string[], { stdin }: Streams): Promise<string | null> {
  if (more.length > 0) throw new UsageError("expected one query; put it in quotes");
  if (query !== undefined && query !== "-") return query;
  if (query === undefined && stdin.isTTY) return null;
  const read = await text(stdin);
  if (read.trim() === "") throw new UsageError("expected a query on standard input, found nothing");
  return read;
}
