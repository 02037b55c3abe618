import { DOMParser } from "linkedom";
import { beforeAll, describe, expect, it } from "vitest";
import { atomFeed } from "../../src/feed/atom.js";
import { jsonFeed } from "../../src/feed/json-feed.js";
import { participantFeed, treatyFeed, wholeFeed } from "../../src/feed/record-feeds.js";
import { urnOf } from "../../src/feed/urn.js";
import type { SiteRecord } from "../../src/site/record.js";
import { hostileName } from "../record/hostile-name.js";
import { smallSiteRecord } from "../record/small-site-record.js";

let record: SiteRecord;
beforeAll(async () => {
  record = await smallSiteRecord();
});

const parse = (text: string) => new DOMParser().parseFromString(text, "text/xml");

describe("the feed of a treaty", () => {
  it("is the Atom that was last looked at", async () => {
    const feed = atomFeed(treatyFeed(record, "XVIII-16"), record.day, null);
    await expect(feed).toMatchFileSnapshot("../golden/feed/treaty-XVIII-16.atom");
  });

  it("has for each entry what RFC 4287 asks for, with identifiers of their own", () => {
    const root = parse(atomFeed(wholeFeed(record), record.day, null)).documentElement;
    const entries = [...(root?.querySelectorAll("entry") ?? [])];
    expect(entries.length).toBeGreaterThan(5);
    const ids = entries.map((entry) => entry.querySelector("id")?.textContent ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const entry of entries) {
      expect(entry.querySelector("title")?.textContent).toBeTruthy();
      expect(entry.querySelector("updated")?.textContent).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      expect(entry.querySelector("link")?.getAttribute("href")).toMatch(/^\.\.\/treaty\//);
    }
  });

  it("leaves hostile names as text", () => {
    const text = atomFeed(participantFeed(record, "ZWE"), record.day, null);
    expect(text).not.toContain(hostileName);
    expect(parse(text).querySelector("title")?.textContent).toContain(hostileName);
  });

  it("says the same as JSON Feed 1.1", () => {
    const feed = wholeFeed(record);
    const json = JSON.parse(jsonFeed(feed, null));
    expect(json.version).toBe("https://jsonfeed.org/version/1.1");
    expect(json.items.map(({ title }: { title: string }) => title)).toEqual(
      feed.entries.map(({ title }) => title),
    );
    expect(json.items[0].id).toBe(urnOf(feed.entries[0]?.id ?? ""));
  });
});
