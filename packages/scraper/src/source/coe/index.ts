export { chartRequest, numberOf, PAGES, TOKEN_PAGE, TREATY_LIST } from "./address.js";
export { dayOf } from "./answer.js";
export { type Chart, type ChartRow, parseChart } from "./chart.js";
export { readToken } from "./token.js";
export { type TreatyEntry, treatyEntries } from "./treaty-entry.js";
export { parseTreatyList, type TreatyList } from "./treaty-list.js";
