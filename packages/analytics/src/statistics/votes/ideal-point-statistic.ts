import { idealPointTable, rollCallTable } from "@depositary/model";
import { insertRows } from "../../load/insert-rows.js";
import { everyCore } from "../in-threads.js";
import type { Statistic } from "../statistic.js";
import { idealPoints } from "./ideal-point/ideal-points.js";
import { readVotes } from "./read-votes.js";

/** Position of each member in each session of the General Assembly. */
export const idealPointStatistic: Statistic = {
  name: "ideal-point",
  module: import.meta.url,
  reads: [rollCallTable],
  fills: [idealPointTable],
  compute: async ({ database, progress }) => {
    const worker = new URL("./ideal-point/worker.js", import.meta.url);
    const rows = await idealPoints(await readVotes(database), everyCore(worker, progress));
    await insertRows(database, idealPointTable, rows);
  },
};
