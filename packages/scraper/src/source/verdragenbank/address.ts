import type { TreatyId } from "@depositary/model";

/**
 * The treaties whose parties are compared, with the six digits under which the Dutch treaty database keeps them. The digits
 * follow from nothing: they were read from the addresses of the pages themselves.
 */
const DETAILS: ReadonlyMap<TreatyId, string> = new Map([
  ["CETS-185", "009852"],
  ["XI-B-1", "007193"],
  ["XVIII-16", "013891"],
]);

/** Every treaty with a number in the database on file. */
export const comparedTreaties: readonly TreatyId[] = [...DETAILS.keys()];

/** The six digits of a treaty. Throws RangeError for one that has none on file. */
export function detailsNumber(treaty: TreatyId): string {
  const digits = DETAILS.get(treaty);
  if (digits === undefined)
    throw new RangeError(`${treaty} has no number in the Dutch treaty database on file`);
  return digits;
}

/** Path of the page with a treaty's parties. */
export function partiesAddress(treaty: TreatyId): string {
  return `/nl/Verdrag/Details/${detailsNumber(treaty)}_p.html`;
}
