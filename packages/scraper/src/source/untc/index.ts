export { detailsAddress, xmlAddress } from "./address.js";
export { parseStatusHtml } from "./html.js";
export { meaningOf } from "./label.js";
export {
  conclusionsOf,
  formatShortDate,
  isoDateOf,
  isoDateOfStamp,
  leadingDate,
  registrationNumber,
} from "./printed-date.js";
export type {
  Heading,
  HeadingLabel,
  PrintedDate,
  PrintedName,
  StatusRecord,
  StatusRow,
  TreatyHead,
} from "./status-record.js";
export { countTotals, reconcileTotals } from "./totals.js";
export { parseStatusXml } from "./xml.js";
