import { html } from "../html/html.js";
import { beside } from "../site/page-path.js";
import { addressesFrom, type SiteAddress } from "../site/site-address.js";
import { type Feed, type FeedEntry, feedFiles, updatedOn } from "./feed.js";
import { urnOf } from "./urn.js";

/** A feed as Atom (RFC 4287). Where the site does not know its address those in it are relative to it. */
export function atomFeed(feed: Feed, recordDay: string, site: SiteAddress | null): string {
  const path = beside(feed.page, feedFiles.atom);
  const href = addressesFrom(path, site);
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${urnOf(feed.id)}</id>
<title>${feed.title}</title>
<updated>${instant(updatedOn(feed, recordDay))}</updated>
<author><name>Depositary</name></author>
<link rel="alternate" type="text/html" href="${href(feed.page)}"/>
<link rel="self" type="application/atom+xml" href="${href(path)}"/>
${feed.entries.map((entry) => atomEntry(entry, href))}</feed>
`.markup;
}

function atomEntry({ id, title, seenOn, summary, page }: FeedEntry, href: (target: string) => string) {
  return html`<entry>
<id>${urnOf(id)}</id>
<title>${title}</title>
<updated>${instant(seenOn)}</updated>
<link rel="alternate" type="text/html" href="${href(page)}"/>
<summary>${summary}</summary>
</entry>
`;
}

function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
