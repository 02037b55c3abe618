import type * as DuckDb from "@duckdb/duckdb-wasm";
import { asNull, asText } from "../decode.js";
import { errorWords } from "../dom/error-words.js";
import { type Loader, loadOnce } from "../load-once.js";
import type { Answer } from "./answer.js";

export type Connection = DuckDb.AsyncDuckDBConnection;

/** Only the record can be read, and nothing from elsewhere. */
const preparation = [
  "SET autoinstall_known_extensions = false",
  "SET autoload_known_extensions = false",
  "ATTACH 'depositary.duckdb' AS record (READ_ONLY)",
  "USE record",
  "SET enable_external_access = false",
];

/** The record in a DuckDB of this browser. `beside` gives the address of a file beside the script of the console. */
export function recordLoader(beside: (name: string) => string): Loader<Connection> {
  return loadOnce(() => openRecord(beside));
}

async function openRecord(beside: (name: string) => string): Promise<Connection> {
  const { AsyncDuckDB, VoidLogger }: typeof DuckDb = await import(beside("duckdb.js"));
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(beside("worker.js")));
  const [bytes] = await Promise.all([
    unpacked(beside("depositary.duckdb.gz")),
    database.instantiate(beside("duckdb.wasm.gz")),
  ]);
  await database.registerFileBuffer("depositary.duckdb", bytes);
  const connection = await database.connect();
  for (const statement of preparation) await connection.query(statement);
  return connection;
}

async function unpacked(address: string): Promise<Uint8Array> {
  const { ok, status, body } = await fetch(address);
  if (!ok || body === null) throw new Error(`${status} for ${address}`);
  const stream = body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The answer to a statement. Throws what DuckDB says where it has none. */
export async function ask(connection: Connection, sql: string): Promise<Answer> {
  const statement = sql.trim().replace(/[;\s]+$/, "");
  const table = await connection.query(`SELECT COLUMNS(*)::VARCHAR FROM (\n${statement}\n)`).catch(refuse);
  const columns = table.schema.fields.map(({ name }) => name);
  const vectors = columns.map((_, index) => table.getChildAt(index));
  const rows = Array.from({ length: table.numRows }, (_, row) =>
    vectors.map((vector) => asNull(vector?.get(row) ?? null, asText)),
  );
  return { columns, rows };
}

/** Says of which line of the statement DuckDB speaks: it counts one more, that before it. */
function refuse(error: unknown): never {
  const words = errorWords(error).replace(/^LINE (\d+):/m, (place, line) =>
    `LINE ${Number(line) - 1}:`.padEnd(place.length),
  );
  throw new Error(words, { cause: error });
}
