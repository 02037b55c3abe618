import {
  actionTable,
  conversionTable,
  groupSurvivalTable,
  hazardRatioTable,
  type IsoDate,
  membershipTable,
  participantTable,
  participationSpellTable,
  type RowOf,
  survivalTable,
  type Table,
  timeToJoinTable,
  timeToNthTable,
  treatyTable,
} from "@depositary/model";
import type { Database } from "../../database.js";
import { insertRows } from "../../load/insert-rows.js";
import { shadowTable } from "../../load/shadow-table.js";
import type { Statistic } from "../statistic.js";
import { readHistories } from "./histories.js";
import { survivalRows } from "./rows.js";

/** How long States take from opening, and from signature, to consent to be bound. */
export const survivalStatistic: Statistic = {
  name: "survival",
  module: import.meta.url,
  reads: [actionTable, membershipTable, participantTable, participationSpellTable, treatyTable],
  fills: [
    survivalTable,
    groupSurvivalTable,
    timeToJoinTable,
    conversionTable,
    timeToNthTable,
    hazardRatioTable,
  ],
  compute: ({ database }) => fill(database, insertRows),
};

/** Puts temporary tables in front of the stored ones, computed from the tables in front and what had happened by `asOf`. */
export function shadowSurvival(database: Database, asOf?: IsoDate): Promise<void> {
  return fill(database, shadowTable, asOf);
}

async function fill(
  database: Database,
  put: <T extends Table>(database: Database, table: T, rows: readonly RowOf<T>[]) => Promise<void>,
  asOf?: IsoDate,
): Promise<void> {
  const rows = survivalRows(await readHistories(database, asOf));
  await put(database, survivalTable, rows.survival);
  await put(database, groupSurvivalTable, rows.groupSurvival);
  await put(database, timeToJoinTable, rows.timeToJoin);
  await put(database, conversionTable, rows.conversion);
  await put(database, timeToNthTable, rows.timeToNth);
  await put(database, hazardRatioTable, rows.hazardRatio);
}
