import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { rolldown } from "rolldown";
import type { SiteFile } from "../site/chart-files.js";
import { consoleFolder } from "./console-policy.js";

const require = createRequire(import.meta.url);
const distribution = dirname(require.resolve("@duckdb/duckdb-wasm"));
const compressed = promisify(gzip);

/**
 * DuckDB for the browser, and the database at `path`. The two large files are compressed and unpacked by the browser itself: as they
 * stand they are larger than what some hosts accept.
 */
export async function consoleFiles(databasePath: string): Promise<readonly SiteFile[]> {
  const file = async (name: string, content: string | Uint8Array | Promise<string | Uint8Array>) => ({
    path: `${consoleFolder}${name}`,
    content: await content,
  });
  return Promise.all([
    file("duckdb.js", bundle()),
    file("duckdb-worker.js", withoutMap()),
    file("duckdb.wasm.gz", zipped(join(distribution, "duckdb-eh.wasm"))),
    file("depositary.duckdb.gz", zipped(databasePath)),
  ]);
}

/** The library and what it needs as one module: a browser knows nothing of packages. */
async function bundle(): Promise<string> {
  const input = join(distribution, "duckdb-browser.mjs");
  const build = await rolldown({ input, platform: "browser" });
  try {
    const { output } = await build.generate({ format: "esm", minify: true });
    return output[0].code;
  } finally {
    await build.close();
  }
}

async function withoutMap(): Promise<string> {
  const script = await readFile(join(distribution, "duckdb-browser-eh.worker.js"), "utf8");
  return script.replace(/^\/\/# sourceMappingURL=.*$/m, "");
}

async function zipped(path: string): Promise<Uint8Array> {
  return compressed(await readFile(path));
}
