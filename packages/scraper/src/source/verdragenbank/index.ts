export { comparedTreaties, detailsNumber, partiesAddress } from "./address.js";
export type { Code } from "./legend.js";
export { type Parties, type PartyDate, type PartyRow, parseParties } from "./parties.js";
