import type { Change, TreatyId } from "@depositary/model";
import { type ListingSource, listedTreaty, listingSource } from "../normalise/listing.js";
import { listingChange, unlistedTreaties } from "../reconcile/listing-changes.js";
import {
  CHAPTER_LIST,
  type ListedPart,
  type ListingEntry,
  type ListingRecord,
  listingAddress,
  listingName,
  parseListing,
} from "../source/untc/index.js";
import { refreshChapterList } from "./chapter-list.js";
import { listedParts } from "./listed-parts.js";
import { excludedTreaties, listingLoss, treatiesOf } from "./listing-guard.js";
import { type DocumentOutcome, failedOutcome, isFailureOfDocument, unchangedOutcome } from "./outcome.js";
import { DocumentError } from "./problems.js";
import type { SourceRun } from "./refresh-source.js";

/** A listing that was taken, and the source under which it is cited. */
export interface TakenListing {
  readonly record: ListingRecord;
  readonly source: ListingSource;
}

/**
 * Reads the list of chapters and the listing of each part of the collection, one outcome a page. Returns the listings that
 * were taken; of a part whose listing is unavailable or not understood, what is on file stands.
 */
export async function* refreshListings(
  run: SourceRun,
): AsyncGenerator<DocumentOutcome, readonly TakenListing[]> {
  const parts = listedParts(run.reference.chapters);
  const taken: TakenListing[] = [];
  run.progress(0, parts.length + 1, CHAPTER_LIST);
  yield await refreshChapterList(run);
  for (const [i, part] of parts.entries()) {
    run.progress(i + 1, parts.length + 1, listingName(part));
    yield await refreshListing(part, run, (listing) => taken.push(listing));
  }
  return taken;
}

/**
 * Puts a treaty on file of which only its listing tells: its own document was not taken, or is known to hold no table.
 * Returns the change; none where it is on file already, or its title is cut.
 */
export function takeListed(
  entry: ListingEntry,
  source: ListingSource,
  { facts }: SourceRun,
): readonly Change[] {
  if (entry.isCut || facts.ledgerOf(entry.treaty).treaty !== null) return [];
  const treaty = listedTreaty(entry, source.sourceId);
  facts.addTreaty(treaty);
  const change = listingChange("treatyListed", treaty, source);
  facts.note([change], source);
  return [change];
}

async function refreshListing(
  part: ListedPart,
  run: SourceRun,
  take: (listing: TakenListing) => void,
): Promise<DocumentOutcome> {
  const of = { source: "untc", document: listingName(part) } as const;
  const request = { path: listingAddress(part) };
  try {
    const snapshot = await run.documents.ask(request);
    const record = parseListing(snapshot.bytes, part);
    const missing = checkLoss(record, part, run);
    await run.documents.accept(request, snapshot);
    const source = listingSource(record.chapter, run.documents.url(request), snapshot.sidecar);
    take({ record, source });
    const changes = changesOfListing({ record, source }, missing, run);
    return {
      ...unchangedOutcome(of),
      ...(changes.length > 0 ? { state: "changed", changes } : {}),
      lists: record.treaties.map(({ treaty }) => treaty),
    };
  } catch (error) {
    if (!isFailureOfDocument(error)) throw error;
    return failedOutcome(of, [error]);
  }
}

/** The treaties on file that the listing does not show. Throws DocumentError where they are too many, unexplained. */
function checkLoss(
  record: ListingRecord,
  part: ListedPart,
  { facts, reference }: SourceRun,
): readonly TreatyId[] {
  const excluded = excludedTreaties(reference.exceptions);
  const { missing, problems } = listingLoss(record, treatiesOf(part, facts.treaties()), excluded);
  if (problems.length > 0) throw new DocumentError(listingName(part), problems);
  return missing;
}

/** Takes what the listing itself tells: treaties no longer listed, listed again, and those that need no document. */
function changesOfListing(
  listing: TakenListing,
  missing: readonly TreatyId[],
  run: SourceRun,
): readonly Change[] {
  const { record, source } = listing;
  const { facts, reference } = run;
  const excluded = excludedTreaties(reference.exceptions);
  const unlisted = unlistedTreaties(facts.changes());
  const change = (kind: "treatyListed" | "treatyUnlisted", treatyId: TreatyId) =>
    listingChange(kind, { treatyId, title: facts.ledgerOf(treatyId).treaty?.title ?? treatyId }, source);
  const gone = missing.filter((treatyId) => !unlisted.has(treatyId));
  const back = record.treaties.filter(({ treaty }) => unlisted.has(treaty));
  const changes = [
    ...gone.map((treatyId) => change("treatyUnlisted", treatyId)),
    ...back.map(({ treaty }) => change("treatyListed", treaty)),
  ];
  facts.note(changes, source);
  const ofExcluded = record.treaties.filter(({ treaty }) => excluded.has(treaty));
  return [...changes, ...ofExcluded.flatMap((entry) => takeListed(entry, source, run))];
}
