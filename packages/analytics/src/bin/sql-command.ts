import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { isoDate } from "@depositary/model";
import { type Answer, ask } from "../ask/answer.js";
import { type Format, textFormats } from "../ask/format/index.js";
import { writeParquet } from "../ask/format/parquet.js";
import { prompt } from "../ask/prompt.js";
import { ensureDatabase, type RecordPaths } from "../build/ensure-database.js";
import { databaseOf } from "../database.js";
import { shadowAsOf } from "../derive/derive.js";
import { readRules } from "../load/rules.js";
import { openSession, type Session } from "../session.js";
import type { Command, Streams } from "../streams.js";
import { parseOptions, recordOptions, recordPaths } from "./options.js";
import { UsageError } from "./usage-error.js";

const HELP = `depositary-sql [QUERY | -] [--format table|csv|json|parquet] [--as-of DATE] [--out FILE] [--data DIR] [--database FILE]

Asks the record in SQL (DuckDB), read-only. Without QUERY: an interactive prompt. With -: the query from standard input.

  --format   table (default), csv (RFC 4180), json (an array of objects), parquet (needs --out)
  --as-of    participation, entry_into_force and the views over them as they stand on DATE (YYYY-MM-DD)
  --out      write to FILE instead of standard output
  --data     the record (default: data/ of the repository)
  --database the database file (default: DATA/build/depositary.duckdb)

Examples:
  depositary-sql "FROM treaty_progress"
  depositary-sql "SELECT name FROM parties_on('XVIII-12', DATE '2010-01-01')" --format csv
  depositary-sql "SHOW TABLES"; depositary-sql "SELECT column_name, comment FROM duckdb_columns() WHERE table_name = 'action'"
`;

/** Answers one query, or as many as are typed at a prompt. */
export const sql: Command = async (args, streams) => {
  const { values, positionals } = parseOptions({
    args: [...args],
    allowPositionals: true,
    options: {
      ...recordOptions,
      format: { type: "string", default: "table" },
      "as-of": { type: "string" },
      out: { type: "string" },
    },
  });
  if (values.help) {
    streams.stdout.write(HELP);
    return 0;
  }
  const format = readFormat(values.format, values.out);
  const asOf = readDate(values["as-of"]);
  const query = await readQuery(positionals, streams);
  const paths = recordPaths(values);
  await ensureDatabase(paths);
  const session = await openSession({ path: paths.databasePath, access: "locked" });
  try {
    if (asOf !== undefined) await shadow(session, paths, asOf);
    if (query === null) await prompt(session, streams, format === "parquet" ? "table" : format);
    else await write(await ask(session, query), format, values.out, streams);
  } finally {
    session.close();
  }
  return 0;
};

async function shadow(session: Session, { dataDirectory }: RecordPaths, asOf: string): Promise<void> {
  await shadowAsOf(databaseOf(session), await readRules(dataDirectory), asOf);
}

function readFormat(format: string, out: string | undefined): Format {
  if (format === "parquet" && out === undefined) throw new UsageError("--format parquet needs --out FILE");
  if (format === "parquet" || format === "table" || format === "csv" || format === "json") return format;
  throw new UsageError(`--format: expected table, csv, json or parquet, found ${JSON.stringify(format)}`);
}

function readDate(asOf: string | undefined): string | undefined {
  if (asOf === undefined || isoDate.safeParse(asOf).success) return asOf;
  throw new UsageError(`--as-of: expected a calendar day YYYY-MM-DD, found ${JSON.stringify(asOf)}`);
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

async function write(
  answer: Answer,
  format: Format,
  out: string | undefined,
  { stdout }: Streams,
): Promise<void> {
  if (out === undefined) {
    if (format === "parquet") throw new UsageError("--format parquet needs --out FILE");
    await pipeline(textFormats[format](answer), stdout, { end: false });
    return;
  }
  const aside = `${out}.${process.pid}.part`;
  try {
    if (format === "parquet") await writeParquet(answer, aside);
    else await pipeline(textFormats[format](answer), createWriteStream(aside));
    await rename(aside, out);
  } finally {
    await rm(aside, { force: true });
  }
}
