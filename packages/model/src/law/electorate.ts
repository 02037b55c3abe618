import type { IsoDate } from "../iso-date.js";
import type { Weight } from "../tables/weight.js";
import type { MembershipSpan } from "./membership.js";

/** Who the participants are: groups, weights and counts that conditions refer to. */
export interface Electorate {
  /** Participants that are organisations. */
  readonly organisations?: ReadonlySet<string>;
  /** Members of organisations and groups. */
  readonly memberships?: readonly MembershipSpan[];
  /** Shares of 1 by which a `share` condition weighs participants. A `Weight` is one. */
  readonly weights?: readonly Pick<Weight, "weightId" | "participantId" | "share">[];
  /** Number of parties to the treaty that is amended, on a day. */
  readonly partiesOn?: (day: IsoDate) => number;
}

/** The same on the day for which a condition is assessed. */
export interface ElectorateOn extends Electorate {
  readonly on: IsoDate;
  /** Signatories of the treaty on that day. */
  readonly signatories: ReadonlySet<string>;
}

/** A rule asks for something that the caller did not supply: a weight, a group, a number of parties. */
export class MissingElectorateError extends Error {
  override readonly name = "MissingElectorateError";

  constructor(what: string) {
    super(`cannot apply the rule: ${what} is not on file`);
  }
}
