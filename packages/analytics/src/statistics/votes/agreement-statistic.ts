import { agreementTable, rollCallTable } from "@depositary/model";
import type { Statistic } from "../statistic.js";
import { agreementColumns } from "./agreement-columns.js";
import { readVotes } from "./read-votes.js";

/** How alike each two members voted in each session of the General Assembly. */
export const agreementStatistic: Statistic = {
  name: "agreement",
  module: import.meta.url,
  reads: [rollCallTable],
  fills: [agreementTable],
  compute: async ({ database }) => {
    await database.append({ table: agreementTable.name }, agreementColumns(await readVotes(database)));
  },
};
