import {
  type Database,
  ensureWithProgress,
  openDatabase,
  type RecordPaths,
  readFingerprint,
} from "@depositary/analytics";
import { buildSite, type SiteOptions } from "./build-site.js";
import type { DoneParts } from "./make-parts.js";
import type { MakingPlace } from "./making.js";
import type { Keeping } from "./manifest.js";
import type { SitePart } from "./part.js";
import type { SiteAddress } from "./site-address.js";
import { helpingThread } from "./thread/helping-thread.js";
import { type WrittenSite, writeSite } from "./write-site.js";

/** Where a site is written, and what it is made from beside the record. */
export interface SiteOrder {
  readonly assets: string;
  readonly scripts: string;
  readonly out: string;
  readonly site: SiteAddress | null;
  /** The book of questions, as Markdown. */
  readonly questions: string;
  /** Where it is kept what was made, for a database that was built from what has this digest. */
  readonly keepingOf: (fingerprint: string) => Keeping;
  /** How many cores there are; with more than one, two make pages. The site is the same. */
  readonly cores: number;
}

/** Builds the database of a record where it is not up to date, and from it the site. Throws where either fails; the old site stays. */
export async function renderRecord(
  record: RecordPaths,
  { assets, scripts, out, site, questions, keepingOf, cores }: SiteOrder,
): Promise<WrittenSite> {
  await ensureWithProgress(record, process);
  const { databasePath } = record;
  const database = await openDatabase({ path: databasePath, access: "read" });
  try {
    const fingerprint = (await readFingerprint(database)) ?? "";
    const options = {
      site,
      fingerprint,
      console: { databasePath, questions },
      onAsked: () => database.close(),
    };
    return await writeSite(
      (place) => (cores > 1 ? buildTogether(database, options, place) : buildSite(database, options)),
      { assets, scripts, out, keeping: keepingOf(fingerprint) },
    );
  } finally {
    database.close();
  }
}

/** The same parts, the pages among them made by two threads. */
async function* buildTogether(
  database: Database,
  options: SiteOptions,
  place: MakingPlace,
): AsyncGenerator<SitePart | DoneParts> {
  const thread = helpingThread(place);
  try {
    yield* buildSite(database, { ...options, pagesOf: thread.pagesOf });
  } finally {
    await thread.stop();
  }
}
