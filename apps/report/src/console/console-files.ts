import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { bundle } from "../site/bundle.js";
import type { CostlyFile } from "../site/part.js";
import { consoleFolder } from "./console-policy.js";

const require = createRequire(import.meta.url);
const distribution = dirname(require.resolve("@duckdb/duckdb-wasm"));

/**
 * DuckDB for the browser, and the database that was built from what has the digest `fingerprint`. The two large files are compressed and unpacked by the browser itself: as they
 * stand they are larger than what some hosts accept. Only the database is another where the record is.
 */
export function consoleFiles(databasePath: string, fingerprint: string): readonly CostlyFile[] {
  const file = (name: string, make: CostlyFile["make"], inputs = ""): CostlyFile => ({
    path: `${consoleFolder}${name}`,
    inputs,
    make,
  });
  return [
    file("duckdb.js", () => bundle(join(distribution, "duckdb-browser.mjs"), "esm")),
    file("duckdb-worker.js", withoutMap),
    file("duckdb.wasm.gz", () => zipped(join(distribution, "duckdb-eh.wasm"))),
    file("depositary.duckdb.gz", () => zipped(databasePath), fingerprint),
  ];
}

async function withoutMap(): Promise<Uint8Array> {
  const script = await readFile(join(distribution, "duckdb-browser-eh.worker.js"), "utf8");
  return Buffer.from(script.replace(/^\/\/# sourceMappingURL=.*$/m, ""));
}

function zipped(path: string): Promise<Uint8Array> {
  return pipeline(createReadStream(path), createGzip(), buffer);
}
