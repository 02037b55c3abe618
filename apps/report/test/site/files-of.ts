import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Database } from "@depositary/analytics";
import { buildSite } from "../../src/site/build-site.js";
import type { TextFile } from "../../src/site/chart-files.js";

/** Every file of a site at once; of a picture or other bytes the digest stands for the content. */
export async function filesOf(database: Database): Promise<readonly TextFile[]> {
  const files: TextFile[] = [];
  for await (const { path, content } of buildSite(database)) {
    const text = typeof content === "string" ? content : createHash("sha256").update(content).digest("hex");
    files.push({ path, content: text });
  }
  return files;
}

/** The files that the site takes as they are. */
export const assetNames = readdirSync(fileURLToPath(new URL("../../assets", import.meta.url)), {
  recursive: true,
  encoding: "utf8",
});
