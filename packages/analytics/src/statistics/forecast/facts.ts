import {
  actionTable,
  type EntryIntoForceRule,
  groupBy,
  type IsoDate,
  kind,
  membershipTable,
  participantTable,
  type RowOfShape,
  type Table,
  trainingTreatyTable,
  treatyTable,
} from "@depositary/model";
import type { Database } from "../../database.js";
import { EXISTENCE } from "../../query/existence.js";
import { kindsThat, LIVE, stateKinds } from "../../query/kinds.js";
import { type Act, dayNumber, dayNumberInSql, historyOf, type States } from "./acts.js";
import type { History } from "./history.js";

/** A treaty whose future may be asked for. */
export type ForecastTreaty = RowOfShape<typeof forecastTreatyShape>;

const forecastTreatyShape = {
  treatyId: kind.text,
  title: kind.text,
  openedOn: kind.orNull(kind.day),
  /** As stated; null where it is not in force or not known. */
  inForceOn: kind.orNull(kind.day),
  /** Last day for which an instrument on file was confirmed, or for which the table with none was right. */
  evidenceOn: kind.orNull(kind.day),
  /** Last day for which anything of it was. */
  seenOn: kind.orNull(kind.day),
};

const actShape = {
  actionId: kind.text,
  treatyId: kind.text,
  participantId: kind.text,
  kind: actionTable.columns.kind,
  notBefore: kind.integer,
  notAfter: kind.integer,
};

/** What the forecast reads of the record. */
export interface ForecastFacts {
  readonly states: States;
  readonly training: readonly History[];
  readonly treaties: ReadonlyMap<string, ForecastTreaty>;
  readonly rules: ReadonlyMap<string, EntryIntoForceRule>;
  actsOf(treatyId: string): readonly Act[];
}

/** The tables that hold it: what is kept of a statistic that reads these facts is outdated when one of them changes. */
export const forecastFactTables: readonly Table[] = [
  trainingTreatyTable,
  treatyTable,
  actionTable,
  participantTable,
  membershipTable,
];

/** Reads them from a loaded database. */
export async function readForecastFacts(
  database: Database,
  rules: readonly EntryIntoForceRule[],
): Promise<ForecastFacts> {
  const states = new Map(
    (await database.rowsOf({ participantId: kind.text, existsFrom: kind.day }, STATES)).map(
      ({ participantId, existsFrom }) => [participantId, dayNumber(existsFrom)],
    ),
  );
  const treaties = await database.rowsOf(forecastTreatyShape, TREATIES);
  const acts = groupBy(await database.rowsOf(actShape, ACTS), ({ treatyId }) => treatyId);
  const actsOf = (treatyId: string) => acts.get(treatyId) ?? [];
  const training = await database.rowsOf(
    { treatyId: kind.text, openedOn: kind.day, followedTo: kind.day },
    TRAINING,
  );
  return {
    states,
    training: training.map((subject) => historyOf(subject, actsOf(subject.treatyId), states)),
    treaties: new Map(treaties.map((treaty) => [treaty.treatyId, treaty])),
    rules: new Map(rules.map((rule) => [rule.treatyId, rule])),
    actsOf,
  };
}

/** The last day for which the record has anything. */
export function lastDay({ treaties }: ForecastFacts): IsoDate {
  return [...treaties.values()].reduce(
    (last, { seenOn }) => (seenOn !== null && seenOn > last ? seenOn : last),
    "0000-01-01",
  );
}

const STATES = `
  SELECT participant_id, exists_from FROM ${EXISTENCE} JOIN participant USING (participant_id)
  WHERE kind IN (${stateKinds()}) ORDER BY participant_id`;

const ACTS = `
  SELECT action_id, treaty_id, participant_id, kind,
    ${dayNumberInSql("not_before")} AS not_before, ${dayNumberInSql("not_after")} AS not_after
  FROM action WHERE ${LIVE} AND kind IN (${kindsThat("signs", "consents")})
  ORDER BY action_id`;

const TRAINING = `
  SELECT treaty_id, opened_on, followed_to FROM training_treaty JOIN treaty USING (treaty_id)
  WHERE opened_on IS NOT NULL ORDER BY treaty_id`;

const TREATIES = `
  WITH seen AS (
    SELECT treaty_id, max(greatest(last_seen, not_after)) AS seen_on,
      max(greatest(last_seen, not_after)) FILTER (kind IN (${kindsThat("consents")})) AS evidence_on
    FROM action WHERE ${LIVE} GROUP BY treaty_id
  )
  SELECT treaty_id, coalesce(short_title, title) AS title, opened_on, in_force_on,
    coalesce(evidence_on, as_at, seen_on) AS evidence_on, greatest(seen_on, as_at) AS seen_on
  FROM treaty LEFT JOIN seen USING (treaty_id) ORDER BY treaty_id`;
