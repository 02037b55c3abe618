import type { IsoDate } from "../iso-date.js";
import type { Membership } from "../tables/membership.js";

/** What the law asks of a membership: who belongs to which organisation or group, and when. A `Membership` is one. */
export type MembershipSpan = Pick<Membership, "groupId" | "participantId" | "validFrom" | "validTo">;

/** True where the membership lasts on `date`; both its ends are days of membership. */
export function isMemberOn({ validFrom, validTo }: MembershipSpan, date: IsoDate): boolean {
  return validFrom <= date && (validTo === null || date <= validTo);
}
