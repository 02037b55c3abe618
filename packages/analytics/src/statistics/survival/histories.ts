import { type IsoDate, kind, participantTable, type RowOfShape, sqlString } from "@depositary/model";
import type { Database } from "../../database.js";
import { EXISTENCE } from "../../query/existence.js";
import { hasConsented, holdsOn, instrumentKinds, kindsThat, LIVE, stateKinds } from "../../query/kinds.js";

/** What one State did with one treaty, in days since the treaty was opened, never negative; null for what it never did. */
export type StateHistory = RowOfShape<typeof stateHistoryShape>;

const stateHistoryShape = {
  treatyId: kind.text,
  openedOn: kind.day,
  participantId: kind.text,
  regionalGroup: participantTable.columns.unGroup,
  /** When it is first known to exist: before, it is not at risk. */
  existed: kind.integer,
  signed: kind.orNull(kind.integer),
  /** First consent to be bound but by succession. */
  consented: kind.orNull(kind.integer),
  succeeded: kind.orNull(kind.integer),
  /** The last day for which the treaty's table is complete. */
  followed: kind.integer,
};

/** The archive of 2015 and the day up to which all its tables had been read anew: what came later is there in part. */
const archiveFollowUp = { sourceId: "mtdsg-2015-archive", until: "2014-07-01" } as const;

/**
 * Every State with every treaty that the Secretary-General keeps and whose day of opening is on file, sorted by both.
 *
 * A day that is not known is read as the last on which it can have been. Organisations and territories are left out. A table
 * is followed to its last evidence of who joined, for a departure tells nothing of the others; one that was read in the
 * archive of 2015, to the archive's last complete day, or to a later reading whose number of parties is that of the names on
 * file. What happened after `asOf` is left out.
 */
export function readHistories(database: Database, asOf?: IsoDate): Promise<readonly StateHistory[]> {
  return database.rowsOf(stateHistoryShape, histories, { asOf: asOf ?? null });
}

/** Of these only those of a State that has signed a treaty opened on the day `since` or later. */
export function readSignedHistories(database: Database, since: IsoDate): Promise<readonly StateHistory[]> {
  return database.rowsOf(
    stateHistoryShape,
    `FROM (${histories}) WHERE signed IS NOT NULL AND opened_on >= $since::DATE`,
    { asOf: null, since },
  );
}

/** The last complete day of the table of each treaty with actions: `treaty_id`, `until`. */
const followUp = `
  SELECT treaty_id, least(coalesce($asOf::DATE, 'infinity'), CASE
      WHEN bool_and(live.source_id <> ${sqlString(archiveFollowUp.sourceId)}) THEN max(greatest(on_day, last_seen)) FILTER (kind IN (${kindsThat("signs", "consents")}))
      WHEN any_value(as_at) > DATE ${sqlString(archiveFollowUp.until)} AND any_value(parties_printed) = any_value(parties)
        THEN any_value(as_at)
      ELSE DATE ${sqlString(archiveFollowUp.until)} END) AS until
  FROM live JOIN treaty USING (treaty_id)
  LEFT JOIN (
    SELECT treaty_id, count(*) AS parties FROM participation_spell AS spell JOIN treaty USING (treaty_id)
    WHERE ${hasConsented()} AND ${holdsOn("as_at")}
    GROUP BY ALL
  ) AS by_name USING (treaty_id)
  GROUP BY ALL`;

/** Null where the day is: `greatest` alone would ignore it. */
function sinceOpening(day: string): string {
  return `if(${day} IS NULL, NULL, greatest(0, date_diff('day', opened_on, ${day})))::INTEGER`;
}

const histories = `
WITH state AS (
  SELECT participant_id, un_group AS regional_group FROM participant WHERE kind IN (${stateKinds()})
), live AS (
  SELECT action.treaty_id, participant_id, kind, not_after AS on_day, action.source_id, last_seen
  FROM action JOIN treaty USING (treaty_id)
  WHERE ${LIVE} AND depositary = 'Secretary-General of the United Nations'
    AND not_after <= coalesce($asOf::DATE, 'infinity')
), followed AS (${followUp}),
acts AS (
  SELECT live.treaty_id, participant_id,
    min(on_day) FILTER (kind IN (${kindsThat("signs")})) AS signed_on,
    min(on_day) FILTER (kind IN (${instrumentKinds()})) AS consented_on,
    min(on_day) FILTER (kind = 'succession') AS succeeded_on
  FROM live JOIN followed USING (treaty_id)
  WHERE on_day <= until
  GROUP BY ALL
)
SELECT treaty_id, opened_on, participant_id, regional_group,
  ${sinceOpening("exists_from")} AS existed, ${sinceOpening("signed_on")} AS signed,
  ${sinceOpening("consented_on")} AS consented, ${sinceOpening("succeeded_on")} AS succeeded,
  ${sinceOpening("until")} AS followed
FROM followed JOIN treaty USING (treaty_id)
CROSS JOIN state JOIN ${EXISTENCE} USING (participant_id)
LEFT JOIN acts USING (treaty_id, participant_id)
WHERE opened_on <= until
ORDER BY treaty_id, participant_id`;
