import { join } from "node:path";
import { run } from "./bin/command-line.js";
import { repositoryData } from "./fixture.js";

/** Statistics that are not kept yet take minutes to compute. */
export const BUILD_TIMEOUT = 600_000;

/** Path of the repository's own database with its statistics, built by the command where it is not of today's record and code. */
export async function builtRecord(): Promise<string> {
  const { code, stderr } = await run("load", []);
  if (code !== 0) throw new Error(stderr);
  return join(repositoryData, "build", "depositary.duckdb");
}
