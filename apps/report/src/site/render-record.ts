import { ensureWithProgress, openDatabase, type RecordPaths, readFingerprint } from "@depositary/analytics";
import type { Keeping } from "./manifest.js";
import { readFirst } from "./read-first.js";
import type { SiteAddress } from "./site-address.js";
import type { WrittenSite } from "./write-site.js";

/** Where a site is written, and what it is made from beside the record. */
export interface SiteOrder {
  readonly assets: string;
  readonly scripts: string;
  readonly out: string;
  readonly site: SiteAddress | null;
  /** The book of questions, as Markdown. */
  readonly questions: string;
  readonly keeping: Keeping;
  /** How many cores there are; with more than one, two make pages. The site is the same. */
  readonly cores: number;
}

/** Builds the database of a record where it is not up to date, and from it the site. Throws where either fails; the old site stays. */
export async function renderRecord(
  record: RecordPaths,
  { site, questions, cores, ...place }: SiteOrder,
): Promise<WrittenSite> {
  await ensureWithProgress(record, process);
  const { databasePath } = record;
  const database = await openDatabase({ path: databasePath, access: "read" });
  try {
    const fingerprint = (await readFingerprint(database)) ?? "";
    const reading = readFirst(database);
    // until it is awaited nobody listens
    reading.catch(() => {});
    const console = { databasePath, questions };
    const options = { site, fingerprint, reading, console, onAsked: () => database.close() };
    // what draws is loaded while the database answers
    const { writeRecord } = await import("./write-record.js");
    return await writeRecord(database, options, place, cores);
  } finally {
    database.close();
  }
}
