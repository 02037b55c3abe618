import type { TreatyId } from "@depositary/model/treaty-number";
import { withoutDirections } from "../document/printed-text.js";
import { chapterOf, mtdsgNumber } from "./identity.js";
import type { TreatyHead } from "./status-record.js";

/** XIX-40 is cut after its place. */
const ENDS_IN_PLACE = /\*\. [A-Z][a-z]+$/;

/** What a list of treaties says of one of them: its title, place and date, and no numbers. */
export function listedHead(treaty: TreatyId, title: string, conclusion: string | null): TreatyHead {
  return {
    treaty,
    chapter: chapterOf(mtdsgNumber(treaty)),
    chapterName: null,
    title: listedTitle(title),
    conclusion,
    entryIntoForce: null,
    registration: null,
    signatories: null,
    parties: null,
    statusAsAt: null,
  };
}

/** The title of an entry without what a list adds to it. */
export function listedTitle(text: string): string {
  return withoutDirections(text)
    .replace(/ ?\(deposited [^)]*\)$/, "")
    .replace(ENDS_IN_PLACE, "")
    .replace(/[*.]$/, "")
    .trim();
}
