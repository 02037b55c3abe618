import type { SiteFile, TextFile } from "../../src/site/chart-files.js";
import { smallDatabase } from "../record/small-database.js";
import { asText, siteFiles } from "./files-of.js";

let kept: Promise<readonly SiteFile[]> | undefined;

/** Every file of the site of the small record but its console, made once for all tests: none of them changes it. */
export function smallFiles(): Promise<readonly SiteFile[]> {
  kept ??= make();
  return kept;
}

/** The same, where of a picture or other bytes the digest stands for the content. */
export async function smallTextFiles(): Promise<readonly TextFile[]> {
  return (await smallFiles()).map(asText);
}

async function make(): Promise<readonly SiteFile[]> {
  const database = await smallDatabase();
  const files: SiteFile[] = [];
  for await (const file of siteFiles(database)) files.push(file);
  database.close();
  return files;
}
