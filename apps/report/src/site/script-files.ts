import { join } from "node:path";
import { bundle } from "./bundle.js";
import type { SiteFile } from "./chart-files.js";
import { filesIn } from "./files-in.js";

/** The scripts that pages load: each module below `entry/` of `directory`, with what it imports, at its own path in the site. */
export async function scriptFiles(directory: string): Promise<readonly SiteFile[]> {
  const entries = join(directory, "entry");
  const files: SiteFile[] = [];
  // one after the other: at once, they take a hundred megabytes more
  for (const name of await filesIn(entries))
    files.push({ path: scriptPath(name), content: await bundle(join(entries, name), "iife") });
  return files;
}

/** `sql/console.ts` → `sql/console.js`. */
export function scriptPath(module: string): string {
  return module.replace(/\.ts$/, ".js");
}
