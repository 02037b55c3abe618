import { referenceWith } from "../../votes/small-archive.js";
import { founders, laterMembers } from "../unvotes/small-unvotes.js";
import type { BulkResolution } from "./bulk-files.js";

const iso3: Readonly<Record<string, string>> = Object.fromEntries(
  referenceWith().participants.map(({ iso2, participantId }) => [iso2 ?? "", participantId]),
);

/** As many ballots as count for a roll call recorded whole, and the same as a record of the Library. */
export const forty: readonly string[] = [...founders, ...laterMembers].slice(0, 40);
export const recordOfForty: BulkResolution = {
  undlId: "507407",
  symbol: "A/RES/58/20",
  session: "58",
  date: "2003-12-03",
  votes: forty.map((ballot) => `${iso3[ballot.slice(0, 2)]} Y`),
};
