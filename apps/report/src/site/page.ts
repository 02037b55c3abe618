import type { Figure } from "../chart/figure.js";
import type { CalendarEvent } from "../feed/calendar.js";
import type { Feed } from "../feed/feed.js";
import type { Html } from "../html/html.js";
import type { SiteAddress } from "./site-address.js";

/** A page of the site before it is written: its words, its charts, and its data for machines. */
export interface Page {
  /** Path below the site's root, always with its file name: `treaty/XVIII-16/index.html`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The place of the page in the navigation; null for a page that is not in it. */
  readonly section: string | null;
  readonly body: (context: PageContext) => Html;
  readonly figures: readonly Figure[];
  /** What a reader of the page can subscribe to. */
  readonly feed?: Feed;
  /** Days that matter, as a calendar beside the page. */
  readonly events?: readonly CalendarEvent[];
  /** Up to when evidence of what it says is on file, where that is known to be before the last day of the record. */
  readonly evidenceDay?: string;
  /** Whether it is painted before its stylesheet has come; then its body says where that is read, after what is seen first. */
  readonly isPaintedAtOnce?: boolean;
  /** Its own security policy, where that of the site is not enough. */
  readonly policy?: string;
  /** Whether its charts are made as PNG too; elsewhere a browser makes them. */
  readonly hasPng?: boolean;
  /** What its picture says where it is shared. */
  readonly card?: Card;
  /** What stands in `data.json` beside the page. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** The words of the picture by which a page is shown elsewhere. */
export interface Card {
  readonly name: string;
  readonly status: string;
  readonly asOf: string;
}

/** What a page needs of its surroundings. */
export interface PageContext {
  /** The folder of the page, `""` or ending with a slash: its charts lie below it. */
  readonly folder: string;
  /** Relative address of another file of the site, or of a part of it (`claims/index.html#C2`). */
  href(target: string): string;
  /** A new document to draw in. */
  newDocument(): Document;
  readonly licence: string;
  /** Where the site is published; null where it does not know, and then it speaks of itself by relative addresses only. */
  readonly site: SiteAddress | null;
  /** The last day that the record knows, in words. */
  readonly recordDay: string;
  /** The year of that day. */
  readonly recordYear: string;
  /** Height in px of the frame in which others show a chart of the page. */
  frameHeightOf(figure: Figure): number;
  /** Whether the charts of the page have a PNG beside them. */
  readonly hasPng: boolean;
}
