import { participantListPage } from "../../src/page/participant/participant-list.js";
import type { SiteFile } from "../../src/site/chart-files.js";
import { pageFiles } from "../../src/site/page-files.js";
import { searchIndex } from "../../src/site/search-index.js";
import { smallSiteRecord } from "../record/small-site-record.js";

export const longListPath = "participant/index.html";

/** The list of participants, made up to be long enough to be filtered, and what the search of the page asks. */
export async function* longList(): AsyncGenerator<SiteFile> {
  const record = await smallSiteRecord();
  const made = Array.from({ length: 30 }, (_, index) =>
    record.participantStandings
      .slice(0, 1)
      .map((standing) => ({ ...standing, participantId: `X${index}`, name: `Member ${index}` })),
  );
  const participantStandings = [...record.participantStandings, ...made.flat()];
  yield searchIndex(record);
  yield* pageFiles(participantListPage({ ...record, participantStandings }), record.day);
}
