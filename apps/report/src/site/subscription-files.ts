import { atomFeed } from "../feed/atom.js";
import { calendar } from "../feed/calendar.js";
import { calendarFile, feedFiles } from "../feed/feed.js";
import { jsonFeed } from "../feed/json-feed.js";
import type { TextFile } from "./chart-files.js";
import type { Page } from "./page.js";
import { beside } from "./page-path.js";
import type { SiteAddress } from "./site-address.js";

/** The feeds and the calendar beside a page that has them. */
export function subscriptionFiles(
  { path, title, feed, events = [] }: Page,
  recordDay: string,
  site: SiteAddress | null,
): readonly TextFile[] {
  const feeds =
    feed === undefined
      ? []
      : [
          { path: beside(path, feedFiles.atom), content: atomFeed(feed, recordDay, site) },
          { path: beside(path, feedFiles.json), content: jsonFeed(feed, site) },
        ];
  if (events.length === 0) return feeds;
  return [...feeds, { path: beside(path, calendarFile), content: calendar(title, events, recordDay) }];
}
