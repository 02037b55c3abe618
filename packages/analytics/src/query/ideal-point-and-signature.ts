import { kind } from "@depositary/model";
import type { Database } from "../database.js";
import { type LogisticFit, logisticRegression } from "../statistics/votes/logistic-regression.js";
import { kindsThat, LIVE } from "./kinds.js";

/**
 * Whether the ideal points of a session tell who has signed a treaty: over present members with an ideal point, signed by
 * `asOf` or not, consented since or not. Throws RangeError where all or none have signed.
 */
export async function idealPointAndSignature(
  database: Database,
  { session, treatyId, asOf }: { readonly session: string; readonly treatyId: string; readonly asOf: string },
): Promise<LogisticFit> {
  const rows = await database.rowsOf(
    { idealPoint: kind.double, hasSigned: kind.boolean },
    `
SELECT ideal_point, EXISTS (
  FROM action WHERE treaty_id = $treatyId AND participant_id = ideal_point.participant_id AND not_after <= $asOf::DATE
    AND kind IN (${kindsThat("signs")}) AND ${LIVE}
) AS has_signed
FROM ideal_point WHERE session = $session ORDER BY participant_id`,
    { session, treatyId, asOf },
  );
  return logisticRegression(
    rows.map(({ idealPoint }) => idealPoint),
    rows.map(({ hasSigned }) => hasSigned),
  );
}
