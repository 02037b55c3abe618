import { kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";

/** How alike the signatories of two treaties are at the same age. */
export type SignedAlike = RowOfShape<typeof signedAlikeShape>;

const signedAlikeShape = {
  treatyId: kind.text,
  title: kind.text,
  /** Age at which both are read. */
  days: kind.integer,
  signatories: kind.integer,
  /** States that had signed both. */
  common: kind.integer,
  /** -1 to 1; null where all had signed. */
  phi: kind.orNull(kind.double),
};

/** Every other treaty with signatures on file, at the age that `treatyId` has on `asOf`, most alike first. */
export function signedAlike(
  database: Database,
  treatyId: string,
  asOf: string,
): Promise<readonly SignedAlike[]> {
  return database.rowsOf(signedAlikeShape, "FROM signed_alike_on($treatyId, $asOf)", { treatyId, asOf });
}
