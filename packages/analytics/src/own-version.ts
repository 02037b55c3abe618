import { readFile } from "node:fs/promises";

/** The version of this package, and so of the schema. Throws TypeError where its package.json states none. */
export async function ownVersion(): Promise<string> {
  const path = new URL("../package.json", import.meta.url);
  const manifest: unknown = JSON.parse(await readFile(path, "utf8"));
  const isObject = typeof manifest === "object" && manifest !== null;
  if (isObject && "version" in manifest && typeof manifest.version === "string") return manifest.version;
  throw new TypeError(`${path.pathname}: expected a version`);
}
