import { isMtdsg, parseTreatyId, type TreatyId } from "@depositary/model";
import { listedParts } from "../../src/refresh/listed-parts.js";
import {
  CHAPTER_LIST_ADDRESS,
  chapterOf,
  type ListingEntry,
  listingAddress,
  type StatusRecord,
  xmlAddress,
} from "../../src/source/untc/index.js";
import { recordOf } from "../source/untc/record.js";
import { renderXml } from "../source/untc/render.js";
import { renderChapterList, renderListing } from "../source/untc/render-listing.js";
import { type Handler, sendDocument } from "./loopback-server.js";

/** One page or document of the site: its address and its bytes. */
type Pages = ReadonlyMap<string, { readonly body: Uint8Array | string; readonly type: string }>;

/**
 * The whole collection as a small site, made by hand: the list of chapters, a listing for each part, the XML of each treaty
 * given, and a treaty of one party in every part that would be empty. Whatever else is asked for is not there.
 */
export function smallCollection(
  records: readonly StatusRecord[],
  chapters: ReadonlySet<string>,
  isListed: (treaty: TreatyId) => boolean = () => true,
): Handler {
  const pages = pagesOf(records, chapters, isListed);
  return (request, response) => {
    const page = pages.get(request.url);
    if (page === undefined) response.writeHead(404).end();
    else sendDocument(request, response, page.body, page.type);
  };
}

function pagesOf(
  given: readonly StatusRecord[],
  chapters: ReadonlySet<string>,
  isListed: (treaty: TreatyId) => boolean,
): Pages {
  const html = (body: string) => ({ body, type: "text/html" });
  const listings = listedParts(chapters).map((part) => {
    const chapter = chapterOf(part);
    const own = given.filter((record) => record.chapter === chapter);
    return { part, chapter, records: own.length > 0 ? own : [tinyRecord(chapter)] };
  });
  return new Map<string, { readonly body: Uint8Array | string; readonly type: string }>([
    [CHAPTER_LIST_ADDRESS, html(renderChapterList(namesOf(chapters)))],
    ...listings.map(({ part, chapter, records }) => {
      const treaties = records.filter(({ treaty }) => isListed(treaty)).map(entryOf);
      return [listingAddress(part), html(renderListing({ chapter, treaties }))] as const;
    }),
    ...listings.flatMap(({ records }) =>
      records.map(
        (record) => [xmlAddress(record.treaty), { body: renderXml(record), type: "text/xml" }] as const,
      ),
    ),
  ]);
}

/** A treaty with one party that acceded long ago. */
export function tinyRecord(chapter: string, number = "1"): StatusRecord {
  return recordOf(["Accession(a)"], [["Albania", "1 Oct 1969 a"]], {
    treaty: `${chapter}-${number}`,
    chapter,
    chapterName: null,
    title: `Convention ${number} of chapter ${chapter}`,
    conclusion: "Geneva, 1 June 1960",
    parties: "1",
    statusAsAt: null,
  });
}

function entryOf({ treaty, title, conclusion }: StatusRecord, i: number): ListingEntry {
  const parts = parseTreatyId(treaty);
  if (!isMtdsg(parts)) throw new RangeError(treaty);
  const number = `${[parts.number, ...parts.suffixes].join(".")}.`;
  return { position: i + 1, number, treaty, title, isCut: false, conclusion };
}

/** A name for each chapter that is not a section of another. */
function namesOf(chapters: ReadonlySet<string>): readonly string[] {
  return [...chapters].filter((chapter) => !chapter.includes("-")).map((_chapter, i) => `Matters ${i + 1}`);
}
