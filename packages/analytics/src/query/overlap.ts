import { kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";

/** Where the signatories of one treaty stand towards another. */
export type Overlap = RowOfShape<typeof overlapShape>;

const overlapShape = {
  treatyId: kind.text,
  title: kind.text,
  /** Signatories of the treaty that is asked about. */
  signed: kind.integer,
  /** Of these, with an instrument in effect for the other. */
  signedAndConsented: kind.integer,
  /** Of these, signatories of the other without an instrument. */
  signedBothOnly: kind.integer,
  consentedNotSigned: kind.integer,
  evidenceUpTo: kind.orNull(kind.day),
};

/** Every other treaty with actions on file by the day `asOf`. */
export function overlaps(database: Database, treatyId: string, asOf: string): Promise<readonly Overlap[]> {
  return database.rowsOf(overlapShape, "FROM overlap_on($treatyId, $asOf)", { treatyId, asOf });
}
