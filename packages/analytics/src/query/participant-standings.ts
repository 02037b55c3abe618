import { kind, participantTable, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { byName } from "./by-name.js";
import { hasJoined } from "./kinds.js";

/** In how many treaties a participant stands where, on the day of the last evidence of each. */
export type ParticipantStanding = RowOfShape<typeof participantStandingShape>;

const participantStandingShape = {
  participantId: kind.text,
  name: kind.text,
  kind: participantTable.columns.kind,
  unGroup: participantTable.columns.unGroup,
  /** Signed, and neither consented nor withdrawn. */
  signedOnly: kind.integer,
  /** Consented, whether or not the treaty is in force, or applying it provisionally. */
  joined: kind.integer,
  left: kind.integer,
};

/** Every participant on file, by name without accents. Counts are treaties. */
export function participantStandings(database: Database): Promise<readonly ParticipantStanding[]> {
  return database.rowsOf(
    participantStandingShape,
    `
WITH position AS (
  SELECT participant_id,
    count(*) FILTER (status = 'signatory')::INTEGER AS signed_only,
    count(*) FILTER (${hasJoined()})::INTEGER AS joined,
    count(*) FILTER (status = 'withdrawn')::INTEGER AS "left"
  FROM participation GROUP BY participant_id
)
SELECT w.participant_id, w.name, w.kind, w.un_group,
  coalesce(p.signed_only, 0)::INTEGER AS signed_only, coalesce(p.joined, 0)::INTEGER AS joined,
  coalesce(p."left", 0)::INTEGER AS "left"
FROM participant w LEFT JOIN position p USING (participant_id)
ORDER BY ${byName("w")}, w.participant_id`,
  );
}
