import { type Exception, isMtdsg, parseTreatyId, type Treaty, type TreatyId } from "@depositary/model";
import { chapterOf, type ListedPart, type ListingRecord } from "../source/untc/index.js";

/** Part of the treaties on file that a listing may lose before a person has looked. */
const REFUSED_SHARE = 0.01;
const SOURCE = "untc";
const EXCLUDING: readonly Exception["rule"][] = ["notAStatusTable", "notListed"];

/** A listing held against the treaties of its part that are on file. */
export interface ListingLoss {
  /** On file and not in the listing. */
  readonly missing: readonly TreatyId[];
  /** Why the listing is not taken: every loss that no exception explains; empty where they are few. */
  readonly problems: readonly string[];
}

/**
 * The shrink guard of the listings. The depositary keeps terminated treaties listed, so a treaty that is gone is half a page
 * before it is news: a loss of a hundredth refuses the listing, unless each is a listed exception.
 */
export function listingLoss(
  { chapter, treaties }: ListingRecord,
  onFile: readonly TreatyId[],
  excluded: ReadonlySet<TreatyId>,
): ListingLoss {
  const listed = new Set(treaties.map(({ treaty }) => treaty));
  const missing = onFile.filter((treaty) => !listed.has(treaty));
  const unexplained = missing.filter((treaty) => !excluded.has(treaty));
  const isRefused = unexplained.length > 0 && unexplained.length >= onFile.length * REFUSED_SHARE;
  const problems = unexplained.map(
    (treaty) =>
      `${treaty} is on file and is not in the listing of chapter ${chapter}, and no exception says why`,
  );
  return { missing, problems: isRefused ? problems : [] };
}

/** Treaties that need no document: reviewed exceptions of the source, each with its reason. */
export function excludedTreaties(exceptions: readonly Exception[]): ReadonlySet<TreatyId> {
  return new Set(
    exceptions.flatMap(({ rule, document, treatyId }) =>
      document === SOURCE && treatyId !== null && EXCLUDING.includes(rule) ? [treatyId] : [],
    ),
  );
}

/** The treaties of a part of the collection, of those given. */
export function treatiesOf(part: ListedPart, treaties: readonly Treaty[]): readonly TreatyId[] {
  const chapter = chapterOf(part);
  return collectedTreaties(treaties).filter((treatyId) => chapterOfTreaty(treatyId) === chapter);
}

/** Those of the treaties that are in the Secretary-General's collection. */
export function collectedTreaties(treaties: readonly Treaty[]): readonly TreatyId[] {
  return treaties.map(({ treatyId }) => treatyId).filter((treatyId) => isMtdsg(parseTreatyId(treatyId)));
}

function chapterOfTreaty(treatyId: TreatyId): string | null {
  const parts = parseTreatyId(treatyId);
  return isMtdsg(parts) ? chapterOf(parts) : null;
}
