import type { Database } from "@depositary/analytics";
import { buildSite, type SiteOptions } from "./build-site.js";
import type { PartSource } from "./make-parts.js";
import type { MakingPlace } from "./making.js";
import { partsOf, type RecordWork } from "./record-parts.js";
import { sharedParts } from "./thread/helping-thread.js";
import { type SitePlace, type WrittenSite, writeSite } from "./write-site.js";

/** Parts from which on two threads make them sooner than one. */
const SHARED_LEAST = 500;

/** Writes the site of a database; where there is more than one core, two threads make pages of which there are many. */
export function writeRecord(
  database: Database,
  options: SiteOptions,
  place: SitePlace,
  cores: number,
): Promise<WrittenSite> {
  return writeSite(
    (making) => buildSite(database, { ...options, partsOf: (work) => partsOn(cores, work, making) }),
    place,
  );
}

/** A second thread costs as much as some hundred pages, since it must be told the record. */
function partsOn(cores: number, work: RecordWork, place: MakingPlace): PartSource {
  return cores > 1 && work.names.size > SHARED_LEAST ? sharedParts(work, place) : partsOf(work);
}
