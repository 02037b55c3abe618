import type { Database } from "../database.js";

/** How alike the signatories of two treaties are at the same age. */
export interface SignedAlike {
  readonly treatyId: string;
  readonly title: string;
  /** Age at which both are read. */
  readonly days: number;
  readonly signatories: number;
  /** States that had signed both. */
  readonly common: number;
  /** -1 to 1; null where all had signed. */
  readonly phi: number | null;
}

/** Every other treaty with signatures on file, at the age that `treatyId` has on `asOf`, most alike first. */
export function signedAlike(
  database: Database,
  treatyId: string,
  asOf: string,
): Promise<readonly SignedAlike[]> {
  return database.rows<SignedAlike>("FROM signed_alike_on($treatyId, $asOf)", { treatyId, asOf });
}
