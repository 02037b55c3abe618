import { type Database, lastDay } from "@depositary/analytics";
import { askAtOnce } from "./ask-at-once.js";
import { focus } from "./focus.js";
import { type FocusRows, readFocusRows } from "./record/focus-rows.js";
import { type ForecastRows, readForecastRows } from "./record/forecast-rows.js";
import { type KeyedRecord, readKeyedRecord } from "./record/keyed-rows.js";
import { FIRST_DAY, lastDayOf } from "./record/last-day.js";
import { type ParticipantRows, readParticipantRows } from "./record/participant-rows.js";
import { readSourceRows, type SourceRows } from "./record/source-rows.js";
import { readTreatyRows, type TreatyRows } from "./record/treaty-rows.js";
import { readVoteRows, type VoteRows } from "./record/vote-rows.js";

/** What the pages show, as the queries answered, but for the tables of most rows. */
export interface PlainRecord
  extends TreatyRows,
    ParticipantRows,
    VoteRows,
    FocusRows,
    ForecastRows,
    SourceRows {
  /** The last day for which anything on file was confirmed. */
  readonly day: string;
}

/** Everything that the pages show. */
export interface SiteRecord extends PlainRecord, KeyedRecord {}

/** Asks the database all that the site shows. */
export async function readSiteRecord(database: Database): Promise<SiteRecord> {
  return { ...(await readPlainRecord(database)), ...(await readKeyedRecord(database, "all")) };
}

/** Asks it for all but the tables of most rows. */
export async function readPlainRecord(database: Database): Promise<PlainRecord> {
  const [treaties, others] = await askAtOnce(database, readTreatiesAndFocus, async (other) => ({
    ...(await readParticipantRows(other)),
    ...(await readVoteRows(other)),
    ...(await readForecastRows(other)),
    ...(await readSourceRows(other)),
  }));
  return { ...treaties, ...others };
}

async function readTreatiesAndFocus(database: Database) {
  const treaties = await readTreatyRows(database);
  return {
    day: (await lastDay(database)) ?? FIRST_DAY,
    ...treaties,
    ...(await readFocusRows(database, lastDayOf(treaties.standings, focus.treatyId))),
  };
}
