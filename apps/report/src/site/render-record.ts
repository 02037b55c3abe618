import { ensureWithProgress, openDatabase, type RecordPaths, readFingerprint } from "@depositary/analytics";
import { buildSite } from "./build-site.js";
import type { PartSource } from "./make-parts.js";
import type { MakingPlace } from "./making.js";
import type { Keeping } from "./manifest.js";
import { partsOf, type RecordWork } from "./record-parts.js";
import type { SiteAddress } from "./site-address.js";
import { sharedParts } from "./thread/helping-thread.js";
import { type WrittenSite, writeSite } from "./write-site.js";

/** Parts from which on two threads make them sooner than one. */
const SHARED_LEAST = 500;

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
  { assets, scripts, out, site, questions, keeping, cores }: SiteOrder,
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
      (place) => buildSite(database, { ...options, partsOf: (work) => partsOn(cores, work, place) }),
      { assets, scripts, out, keeping },
    );
  } finally {
    database.close();
  }
}

/** A second thread costs as much as some hundred pages, since it must be told the record. */
function partsOn(cores: number, work: RecordWork, place: MakingPlace): PartSource {
  return cores > 1 && work.names.size > SHARED_LEAST ? sharedParts(work, place) : partsOf(work);
}
