export {
  CHAPTER_LIST_ADDRESS,
  COLLECTION,
  detailsAddress,
  type ListedPart,
  listingAddress,
  xmlAddress,
} from "./address.js";
export { CHAPTER_LIST, parseChapterList } from "./chapter-list.js";
export { parseStatusHtml } from "./html.js";
export { chapterOf } from "./identity.js";
export { meaningOf } from "./label.js";
export { listedHead } from "./listed-head.js";
export { listingName, parseListing } from "./listing.js";
export type { ChapterListRecord, ListingEntry, ListingRecord } from "./listing-record.js";
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
