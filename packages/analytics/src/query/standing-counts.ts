import { kind } from "@depositary/model";
import { hasConsented } from "./kinds.js";

/** Members counted by where they stand towards a treaty. */
export const standingCountShape = {
  consented: kind.integer,
  signedOnly: kind.integer,
  neither: kind.integer,
  /** `consented` and `signedOnly` together. */
  signed: kind.integer,
  members: kind.integer,
};

/** The same in SQL, of members joined with their participation in the treaty as `p`, where they have one. */
export function standingCounts(): string {
  const hasSigned = `(${hasConsented("p")} OR p.status = 'signatory')`;
  return `
  count(*) FILTER (${hasConsented("p")})::INTEGER AS consented,
  count(*) FILTER (p.status = 'signatory')::INTEGER AS signed_only,
  count(*) FILTER (${hasSigned} IS NOT TRUE)::INTEGER AS neither,
  count(*) FILTER (${hasSigned})::INTEGER AS signed,
  count(*)::INTEGER AS members`;
}
