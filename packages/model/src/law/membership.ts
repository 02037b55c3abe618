import type { IsoDate } from "../iso-date.js";
import type { Membership } from "../tables/membership.js";

/** True where the membership lasts on `date`; both its ends are days of membership. */
export function isMemberOn({ validFrom, validTo }: Membership, date: IsoDate): boolean {
  return validFrom <= date && (validTo === null || date <= validTo);
}
