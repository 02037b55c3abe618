import { isMtdsg, parseTreatyId, type TreatyId } from "@depositary/model";
import { COLLECTION, type ListingEntry } from "../../source/untc/index.js";
import { collectedTreaties, excludedTreaties } from "../listing-guard.js";
import { refreshListings, type TakenListing, takeListed } from "../listings.js";
import type { DocumentOutcome } from "../outcome.js";
import type { RefreshSource, SourceRun } from "../refresh-source.js";
import { refreshTreaty } from "../refresh-treaty.js";
import { statusForms } from "../status-document.js";

/**
 * The depositary's status documents, one a treaty: those asked for, or every treaty that is listed or on file and in the
 * Secretary-General's collection. A treaty that is listed and not on file is new.
 */
export const untc: RefreshSource = {
  name: "untc",
  origins: { main: COLLECTION },
  cadenceDays: 2,
  readDocument: readTreaty,
  refresh: async function* (run) {
    if (run.only === null) yield* refreshCollection(run);
    else yield* refreshTreaties(run.only, run);
  },
};

/** The list of chapters, the listings, then the document of each treaty but those that are known to have none. */
async function* refreshCollection(run: SourceRun): AsyncGenerator<DocumentOutcome> {
  const listings = yield* refreshListings(run);
  const entries = entriesOf(listings);
  const excluded = excludedTreaties(run.reference.exceptions);
  const treaties = [...new Set([...collectedTreaties(run.facts.treaties()), ...entries.keys()])];
  const asked = treaties.filter((treatyId) => !excluded.has(treatyId));
  for await (const outcome of refreshTreaties(asked, run)) {
    const listed = entries.get(outcome.document);
    const changes = listed === undefined ? [] : takeListed(listed.entry, listed.source, run);
    yield changes.length === 0 ? outcome : { ...outcome, changes: [...outcome.changes, ...changes] };
  }
}

async function* refreshTreaties(
  treaties: readonly TreatyId[],
  run: SourceRun,
): AsyncGenerator<DocumentOutcome> {
  const inOrder = await run.documents.longestAgoFirst(treaties, (treatyId) => statusForms(treatyId)[0]);
  for (const [done, treatyId] of inOrder.entries()) {
    run.progress(done, inOrder.length, treatyId);
    yield await refreshTreaty(treatyId, run);
  }
}

interface ListedEntry extends Pick<TakenListing, "source"> {
  readonly entry: ListingEntry;
}

function entriesOf(listings: readonly TakenListing[]): ReadonlyMap<TreatyId, ListedEntry> {
  return new Map(
    listings.flatMap(({ record, source }) =>
      record.treaties.map((entry) => [entry.treaty, { entry, source }] as const),
    ),
  );
}

function readTreaty(text: string): TreatyId {
  if (isMtdsg(parseTreatyId(text))) return text;
  throw new RangeError(`${text} is not in the collection of the Secretary-General`);
}
