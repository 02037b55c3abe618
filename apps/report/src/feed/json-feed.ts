import { beside } from "../site/page-path.js";
import { addressesFrom, type SiteAddress } from "../site/site-address.js";
import { type Feed, feedFiles } from "./feed.js";
import { urnOf } from "./urn.js";

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). Where the site does not know its address those in it are relative to it. */
export function jsonFeed({ title, page, entries }: Feed, site: SiteAddress | null): string {
  const path = beside(page, feedFiles.json);
  const href = addressesFrom(path, site);
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: href(page),
    feed_url: href(path),
    language: "en",
    authors: [{ name: "Depositary" }],
    items: entries.map((entry) => ({
      id: urnOf(entry.id),
      url: href(entry.page),
      title: entry.title,
      content_text: entry.summary,
      date_published: `${entry.seenOn}T00:00:00Z`,
    })),
  };
  return `${JSON.stringify(feed)}\n`;
}
