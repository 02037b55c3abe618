import { readFile } from "node:fs/promises";

/** The version of this package, and so of the schema. */
export async function ownVersion(): Promise<string> {
  const manifest: { readonly version: string } = JSON.parse(
    await readFile(new URL("../package.json", import.meta.url), "utf8"),
  );
  return manifest.version;
}
