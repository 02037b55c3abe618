import { atomFeed } from "../feed/atom.js";
import { calendar } from "../feed/calendar.js";
import { calendarFile, feedFiles } from "../feed/feed.js";
import { jsonFeed } from "../feed/json-feed.js";
import type { TextFile } from "./chart-files.js";
import type { Page } from "./page.js";

/** The feeds and the calendar beside a page that has them. */
export function subscriptionFiles(
  { path, title, feed, events = [] }: Page,
  recordDay: string,
): readonly TextFile[] {
  const beside = (name: string) => path.replace(/[^/]*$/, name);
  const feeds =
    feed === undefined
      ? []
      : [
          { path: beside(feedFiles.atom), content: atomFeed(feed, recordDay) },
          { path: beside(feedFiles.json), content: jsonFeed(feed) },
        ];
  if (events.length === 0) return feeds;
  return [...feeds, { path: beside(calendarFile), content: calendar(title, events, recordDay) }];
}
