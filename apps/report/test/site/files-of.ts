import type { Database } from "@depositary/analytics";
import { buildSite } from "../../src/site/build-site.js";
import type { SiteFile } from "../../src/site/chart-files.js";

/** Every file of the site of a small record at once. */
export async function filesOf(database: Database): Promise<readonly SiteFile[]> {
  const files: SiteFile[] = [];
  for await (const file of buildSite(database)) files.push(file);
  return files;
}
