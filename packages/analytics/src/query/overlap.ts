import type { Database } from "../database.js";

/** Where the signatories of one treaty stand towards another. */
export interface Overlap {
  readonly treatyId: string;
  readonly title: string;
  /** Signatories of the treaty that is asked about. */
  readonly signed: number;
  /** Of these, with an instrument in effect for the other. */
  readonly signedAndConsented: number;
  /** Of these, signatories of the other without an instrument. */
  readonly signedBothOnly: number;
  readonly consentedNotSigned: number;
  readonly evidenceUpTo: string | null;
}

/** Every other treaty with actions on file by the day `asOf`. */
export function overlaps(database: Database, treatyId: string, asOf: string): Promise<readonly Overlap[]> {
  return database.rows<Overlap>("FROM overlap_on($treatyId, $asOf)", { treatyId, asOf });
}
