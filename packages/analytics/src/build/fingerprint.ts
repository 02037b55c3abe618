import { join } from "node:path";
import { fileTables, statusFile } from "@depositary/model";
import { rulesFile } from "../load/rules.js";
import { codeIn, modelCode, ownCode } from "./code.js";
import { hashOf } from "./hash.js";

export { hashOf };

/**
 * SHA-256 over the names and bytes of every file of the record and of the code of this package and of the model. A file that
 * is absent counts as absent, so that the load can say so.
 */
export async function fingerprintOf(dataDirectory: string): Promise<string> {
  const facts = [...fileTables.map(({ file }) => file), rulesFile, statusFile].sort();
  return hashOf([
    ...facts.map((name) => ({ name, path: join(dataDirectory, name) })),
    ...(await codeIn(ownCode)),
    ...(await codeIn(modelCode)),
  ]);
}
