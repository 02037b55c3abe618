import { idealPointTable, kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { keyedRows } from "./keyed-rows.js";
import { hasConsented } from "./kinds.js";
import { lastSessionOf, SESSIONS } from "./sessions.js";

/** Every ideal point, by participant, then session in the order of the sessions. */
export const idealPoints = keyedRows(
  idealPointTable.columns,
  ["participantId"],
  `
SELECT session, participant_id, ideal_point, std_error, ballots
FROM ideal_point JOIN ${SESSIONS} USING (session)
ORDER BY participant_id, began, session`,
);

/** Where a member stands among the others of a session, and towards a treaty. */
export type IdealPointStanding = RowOfShape<typeof idealPointStandingShape>;

const idealPointStandingShape = {
  session: kind.text,
  participantId: kind.text,
  name: kind.text,
  idealPoint: kind.double,
  stdError: kind.orNull(kind.double),
  ballots: kind.integer,
  standing: kind.oneOf(["consented", "signedOnly", "neither"]),
};

/** The members of the last session that has ideal points, from one end to the other, with where they stand towards `treatyId`. */
export function idealPointStandings(
  database: Database,
  treatyId: string,
): Promise<readonly IdealPointStanding[]> {
  return database.rowsOf(
    idealPointStandingShape,
    `
SELECT i.session, i.participant_id, w.name, i.ideal_point, i.std_error, i.ballots,
  CASE WHEN ${hasConsented("p")} THEN 'consented' WHEN p.status = 'signatory' THEN 'signedOnly' ELSE 'neither' END AS standing
FROM ideal_point i JOIN participant w USING (participant_id)
LEFT JOIN participation p ON p.participant_id = i.participant_id AND p.treaty_id = $treatyId
WHERE i.session = ${lastSessionOf("ideal_point")}
ORDER BY i.ideal_point, i.participant_id`,
    { treatyId },
  );
}
