import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import { bundle } from "../site/bundle.js";
import type { CostlyFile } from "../site/part.js";
import { consoleFolder } from "./console-policy.js";

const require = createRequire(import.meta.url);
const distribution = dirname(require.resolve("@duckdb/duckdb-wasm"));

/**
 * DuckDB for the browser, but for its script, and the database that was built from what has the digest `fingerprint`.
 * The two large files are compressed and unpacked by the browser itself: as they stand they are larger than what some
 * hosts accept. Only the database is another where the record is.
 */
export function consoleFiles(databasePath: string, fingerprint: string): readonly CostlyFile[] {
  return [
    costly("duckdb-worker.js", withoutMap),
    costly("duckdb.wasm.gz", () =>
      zipped(join(distribution, "duckdb-eh.wasm"), constants.Z_DEFAULT_COMPRESSION),
    ),
    // made again for every changed fact: the default takes nearly twice as long and saves a twentieth
    costly("depositary.duckdb.gz", () => zipped(databasePath, constants.Z_BEST_SPEED), fingerprint),
  ];
}

/** The script by which a page asks it. */
export function consoleScript(): CostlyFile {
  return costly("duckdb.js", () => bundle(join(distribution, "duckdb-browser.mjs"), "esm"));
}

function costly(name: string, make: CostlyFile["make"], inputs = ""): CostlyFile {
  return { path: `${consoleFolder}${name}`, inputs, make };
}

async function withoutMap(): Promise<Uint8Array> {
  const script = await readFile(join(distribution, "duckdb-browser-eh.worker.js"), "utf8");
  return Buffer.from(script.replace(/^\/\/# sourceMappingURL=.*$/m, ""));
}

/** In one piece, so that another thread compresses it while pages are made: between pieces it would wait for them. */
function zipped(path: string, level: number): Promise<Uint8Array> {
  const bytes = readFileSync(path);
  return promisify(gzip)(bytes, { level, chunkSize: bytes.length });
}
