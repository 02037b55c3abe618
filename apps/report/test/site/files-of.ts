import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Database } from "@depositary/analytics";
import { buildSite } from "../../src/site/build-site.js";
import type { SiteFile } from "../../src/site/chart-files.js";

/** Every file of the site of a small record at once. */
export async function filesOf(database: Database): Promise<readonly SiteFile[]> {
  const files: SiteFile[] = [];
  for await (const file of buildSite(database)) files.push(file);
  return files;
}

/** The files that the site takes as they are. */
export const assetNames = readdirSync(fileURLToPath(new URL("../../assets", import.meta.url)));
