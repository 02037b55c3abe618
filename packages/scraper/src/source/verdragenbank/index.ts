export { comparedTreaties, detailsNumber, partiesAddress } from "./address.js";
export type { Code } from "./legend.js";
export { type PartyDate, type PartyRow, parseParties } from "./parties.js";
