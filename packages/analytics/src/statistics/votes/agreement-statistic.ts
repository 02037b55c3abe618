import { agreementTable, rollCallTable } from "@depositary/model";
import { columnsOf } from "../../load/insert-rows.js";
import type { Statistic } from "../statistic.js";
import { agreementRows } from "./agreement-rows.js";
import { readVotes } from "./read-votes.js";

/** How alike each two members voted in each session of the General Assembly. */
export const agreementStatistic: Statistic = {
  name: "agreement",
  module: import.meta.url,
  reads: [rollCallTable],
  fills: [agreementTable],
  compute: async ({ database }) => {
    // session by session: all of them are a million rows
    for (const votes of await readVotes(database))
      await database.append({ table: agreementTable.name }, columnsOf(agreementTable, agreementRows(votes)));
  },
};
