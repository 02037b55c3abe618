import type { Database } from "@depositary/analytics";
import { focus } from "./focus.js";
import { type FocusRows, readFocusRows } from "./record/focus-rows.js";
import { type ForecastRows, readForecastRows } from "./record/forecast-rows.js";
import { lastDay, lastDayOf } from "./record/last-day.js";
import { type ParticipantRows, readParticipantRows } from "./record/participant-rows.js";
import { readSourceRows, type SourceRows } from "./record/source-rows.js";
import { readTreatyRows, type TreatyRows } from "./record/treaty-rows.js";
import { readVoteRows, type VoteRows } from "./record/vote-rows.js";

/** Everything that the pages show, as the queries answered. */
export interface SiteRecord
  extends TreatyRows,
    ParticipantRows,
    VoteRows,
    FocusRows,
    ForecastRows,
    SourceRows {
  /** The last day for which anything on file was confirmed. */
  readonly day: string;
}

/** Asks the database all that the site shows. */
export async function readSiteRecord(database: Database): Promise<SiteRecord> {
  const treaties = await readTreatyRows(database);
  const sources = await readSourceRows(database);
  return {
    day: lastDay({ ...treaties, ...sources }),
    ...treaties,
    ...(await readParticipantRows(database)),
    ...(await readVoteRows(database)),
    ...(await readFocusRows(database, lastDayOf(treaties.standings, focus.treatyId))),
    ...(await readForecastRows(database)),
    ...sources,
  };
}
