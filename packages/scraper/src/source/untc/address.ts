import { type MtdsgNumber, type TreatyId, toRoman } from "@depositary/model/treaty-number";
import { mtdsgNumber } from "./identity.js";

/** Where the depositary publishes its collection. */
export const COLLECTION = "https://treaties.un.org";

const LAST_CHAPTER_OF_VOLUME_I = 12;

/**
 * Path of a treaty's status document in XML, below the origin of treaties.un.org. Throws RangeError for a treaty that is
 * not one of the Secretary-General's collection.
 */
export function xmlAddress(treaty: TreatyId): string {
  const { chapter } = mtdsgNumber(treaty);
  const volume = chapter <= LAST_CHAPTER_OF_VOLUME_I ? "I" : "II";
  return `/doc/Publication/MTDSG/Volume%20${volume}/Chapter%20${toRoman(chapter)}/${treaty}.en.xml`;
}

/**
 * Path and query of a treaty's ViewDetails page, below the same origin. `src` is mandatory: without it the site answers
 * 200 with a page that says not found.
 */
export function detailsAddress(treaty: TreatyId): string {
  const { chapter } = mtdsgNumber(treaty);
  return `/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=${treaty}&chapter=${chapter}&clang=_en`;
}

/** A part of the collection that has a listing of its own: a chapter, or a section of the divided chapter XI. */
export type ListedPart = Pick<MtdsgNumber, "chapter" | "section">;

/** Path and query of the page that lists the chapters. */
export const CHAPTER_LIST_ADDRESS = "/Pages/ParticipationStatus.aspx?clang=_en";

/** Path and query of the listing of a part. `subid` is read in chapter XI only; the site writes A everywhere else. */
export function listingAddress({ chapter, section }: ListedPart): string {
  return `/Pages/Treaties.aspx?id=${chapter}&subid=${section ?? "A"}&clang=_en`;
}
