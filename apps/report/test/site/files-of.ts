import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Database } from "@depositary/analytics";
import { buildSite } from "../../src/site/build-site.js";
import type { SiteFile, TextFile } from "../../src/site/chart-files.js";

/** Every file of text of a site at once. */
export async function filesOf(database: Database): Promise<readonly TextFile[]> {
  const files: TextFile[] = [];
  for await (const file of buildSite(database)) if (isText(file)) files.push(file);
  return files;
}

function isText(file: SiteFile): file is TextFile {
  return typeof file.content === "string";
}

/** The files that the site takes as they are. */
export const assetNames = readdirSync(fileURLToPath(new URL("../../assets", import.meta.url)), {
  recursive: true,
  encoding: "utf8",
});
