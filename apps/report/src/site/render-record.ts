import { ensureWithProgress, openDatabase, type RecordPaths, readFingerprint } from "@depositary/analytics";
import { buildSite } from "./build-site.js";
import type { Keeping } from "./manifest.js";
import type { SiteAddress } from "./site-address.js";
import { type WrittenSite, writeSite } from "./write-site.js";

/** Where a site is written, and what it is made from beside the record. */
export interface SiteOrder {
  readonly assets: string;
  readonly out: string;
  readonly site: SiteAddress | null;
  /** The book of questions, as Markdown. */
  readonly questions: string;
  /** Where it is kept what was made, for a database that was built from what has this digest. */
  readonly keepingOf: (fingerprint: string) => Keeping;
}

/** Builds the database of a record where it is not up to date, and from it the site. Throws where either fails; the old site stays. */
export async function renderRecord(
  record: RecordPaths,
  { assets, out, site, questions, keepingOf }: SiteOrder,
): Promise<WrittenSite> {
  await ensureWithProgress(record, process);
  const { databasePath } = record;
  const database = await openDatabase({ path: databasePath, access: "read" });
  try {
    const fingerprint = (await readFingerprint(database)) ?? "";
    const parts = buildSite(database, { site, fingerprint, console: { databasePath, questions } });
    return await writeSite(parts, { assets, out, keeping: keepingOf(fingerprint) });
  } finally {
    database.close();
  }
}
