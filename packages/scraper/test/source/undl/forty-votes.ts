import { referenceWith } from "../../votes/small-archive.js";
import { founders } from "../unvotes/small-unvotes.js";
import type { BulkResolution } from "./bulk-files.js";

const others = [
  ...["DZ Algeria", "AO Angola", "BD Bangladesh", "BT Bhutan", "BW Botswana", "BN Brunei", "KH Cambodia"],
  ...[
    "CM Cameroon",
    "CV Cape Verde",
    "TD Chad",
    "KM Comoros",
    "CY Cyprus",
    "DJ Djibouti",
    "FI Finland",
    "GA Gabon",
  ],
  ...["GM Gambia", "GH Ghana", "GN Guinea", "GY Guyana", "IS Iceland"],
].map((name) => `${name} yes`);
const iso3: Readonly<Record<string, string>> = Object.fromEntries(
  referenceWith().participants.map(({ iso2, participantId }) => [iso2 ?? "", participantId]),
);

/** As many ballots as count for a roll call recorded whole, and the same as a record of the Library. */
export const forty: readonly string[] = [...founders, ...others];
export const recordOfForty: BulkResolution = {
  undlId: "507407",
  symbol: "A/RES/58/20",
  session: "58",
  date: "2003-12-03",
  totals: [String(forty.length), "0", "0", "0"],
  votes: forty.map((ballot) => `${iso3[ballot.slice(0, 2)]} Y`),
};
