import { type Change, compareText, type IsoDate, type TreatyId } from "@depositary/model";

/** A treaty and the title under which it is, or was, listed. */
export interface TitledTreaty {
  readonly treatyId: TreatyId;
  readonly title: string;
}

/** The listing in which a change is seen, and the day for which it is right. */
export interface ListingEvidence {
  readonly sourceId: string;
  readonly asAt: IsoDate;
}

/** The change that a treaty stands in the listing of its chapter, or no longer stands there. */
export function listingChange(
  kind: "treatyListed" | "treatyUnlisted",
  { treatyId, title }: TitledTreaty,
  { sourceId, asAt }: ListingEvidence,
): Change {
  return {
    changeId: `${sourceId}/${kind}/${treatyId}`,
    seenOn: asAt,
    treatyId,
    participantId: null,
    kind,
    field: "listing",
    before: kind === "treatyUnlisted" ? title : null,
    after: kind === "treatyListed" ? title : null,
    sourceId,
  };
}

/** Treaties whose last change of this kind says that they are no longer listed. */
export function unlistedTreaties(changes: readonly Change[]): ReadonlySet<TreatyId> {
  const unlisted = new Set<TreatyId>();
  const ofListings = changes.filter(({ kind }) => kind === "treatyListed" || kind === "treatyUnlisted");
  for (const { kind, treatyId } of ofListings.sort((a, b) => compareText(a.seenOn, b.seenOn))) {
    if (kind === "treatyUnlisted") unlisted.add(treatyId);
    else unlisted.delete(treatyId);
  }
  return unlisted;
}
