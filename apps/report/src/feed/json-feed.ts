import { beside } from "../site/page-path.js";
import { relativePath } from "../site/relative-path.js";
import { type Feed, feedFiles } from "./feed.js";
import { urnOf } from "./urn.js";

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1), with addresses relative to it. */
export function jsonFeed({ title, page, entries }: Feed): string {
  const path = beside(page, feedFiles.json);
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: relativePath(path, page),
    feed_url: feedFiles.json,
    language: "en",
    authors: [{ name: "Depositary" }],
    items: entries.map((entry) => ({
      id: urnOf(entry.id),
      url: relativePath(path, entry.page),
      title: entry.title,
      content_text: entry.summary,
      date_published: `${entry.seenOn}T00:00:00Z`,
    })),
  };
  return `${JSON.stringify(feed)}\n`;
}
