import { join } from "node:path";
import { type Database, openDatabase } from "../src/database.js";
import { run } from "./bin/command-line.js";
import { repositoryData } from "./fixture.js";

/** Statistics that are not kept yet take minutes to compute. */
export const BUILD_TIMEOUT = 600_000;

let path: Promise<string> | undefined;

/** Path of the repository's own database with its statistics, built by the command where it is not of today's record and code. */
export function builtRecord(): Promise<string> {
  path ??= build();
  return path;
}

/** Opens it to be read; the caller closes it. */
export async function openBuiltRecord(): Promise<Database> {
  return openDatabase({ path: await builtRecord(), access: "read" });
}

async function build(): Promise<string> {
  const { code, stderr } = await run("load", []);
  if (code !== 0) throw new Error(stderr);
  return join(repositoryData, "build", "depositary.duckdb");
}
