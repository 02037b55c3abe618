import { DOMParser } from "linkedom";
import { beforeAll, describe, expect, it } from "vitest";
import { siteAddress } from "../../src/site/site-address.js";
import { smallDatabase } from "../record/small-database.js";
import { siteFiles } from "./files-of.js";
import { smallFiles } from "./small-files.js";

const base = "https://example.org/record/";
let files: ReadonlyMap<string, string | Uint8Array>;

beforeAll(async () => {
  const database = await smallDatabase();
  const published = new Map<string, string | Uint8Array>();
  for await (const { path, content } of siteFiles(database, { site: siteAddress(base) }))
    published.set(path, content);
  files = published;
  database.close();
});

const textOf = (path: string) => String(files.get(path));

describe("a site that knows where it is published", () => {
  it("says of each page where it stands and how it looks when shared", () => {
    const page = new DOMParser().parseFromString(textOf("treaty/XVIII-16/index.html"), "text/html");
    const content = (property: string) =>
      page.querySelector(`meta[property="${property}"]`)?.getAttribute("content");
    expect(page.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(`${base}treaty/XVIII-16/`);
    expect(content("og:url")).toBe(`${base}treaty/XVIII-16/`);
    expect(content("og:title")).toContain("Cybercrime");
    expect(content("og:description")).toContain("9 named signatories");
    expect(content("og:image")).toBe(`${base}treaty/XVIII-16/card.png`);
    const picture = files.get("treaty/XVIII-16/card.png");
    if (!(picture instanceof Uint8Array)) throw new Error("no picture");
    const header = new DataView(picture.buffer, picture.byteOffset);
    expect([header.getUint32(16), header.getUint32(20)].map(String)).toEqual([
      content("og:image:width"),
      content("og:image:height"),
    ]);
  });

  it("names itself and its pages by whole addresses in every feed", () => {
    const feed = JSON.parse(textOf("participant/ZWE/feed.json"));
    expect([feed.home_page_url, feed.feed_url]).toEqual([
      `${base}participant/ZWE/`,
      `${base}participant/ZWE/feed.json`,
    ]);
    expect(feed.items[0].url).toMatch(new RegExp(`^${base}treaty/[^/]+/$`));
    const atom = new DOMParser().parseFromString(textOf("participant/ZWE/feed.atom"), "text/xml");
    const links = [...atom.querySelectorAll("link")].map((link) => link.getAttribute("href") ?? "");
    expect(links.filter((href) => !href.startsWith(base))).toEqual([]);
    expect(atom.querySelector("link[rel=self]")?.getAttribute("href")).toBe(
      `${base}participant/ZWE/feed.atom`,
    );
  });

  it("lists every page but that of what is not there, as of the day of the facts", () => {
    const map = textOf("sitemap.xml");
    const pages = [...files.keys()].filter((path) => path.endsWith("index.html"));
    expect([...map.matchAll(/<loc>/g)]).toHaveLength(pages.length);
    expect(map).toMatch(/<loc>https:\/\/example\.org\/record\/<\/loc><lastmod>\d{4}-\d\d-\d\d<\/lastmod>/);
    expect(map).not.toContain("404");
    expect(textOf("404.html")).toContain(`href="${base}style.css"`);
    expect(textOf("404.html")).not.toMatch(/canonical|"og:/);
    expect(textOf("robots.txt")).toContain(`Sitemap: ${base}sitemap.xml`);
  });

  it("describes each chart for programs that put it into a frame", () => {
    const described: unknown = JSON.parse(textOf("chart/map.oembed.json"));
    expect(described).toMatchObject({
      version: "1.0",
      type: "rich",
      width: 800,
      html: expect.stringContaining(`<iframe src="${base}chart/map.html"`),
    });
    expect(textOf("index.html")).toContain("&lt;iframe src=");
    expect(textOf("chart/map.html")).toContain(`href="${base}chart/map.oembed.json"`);
  });
});

describe("the frame of a chart", () => {
  it("has in oEmbed and in what is to be pasted the same height, in which the whole drawing has room", () => {
    const described = [...files.keys()].filter((path) => path.endsWith(".oembed.json"));
    expect(described.length).toBeGreaterThan(15);
    for (const path of described) {
      const { html, width, height } = JSON.parse(textOf(path));
      expect(html, path).toContain(` height="${height}"`);
      const page = textOf(path.replace(/chart\/.*/, "index.html"));
      const marks = { quot: '"', lt: "<", gt: ">", amp: "&" };
      const read = page.replaceAll(/&(quot|lt|gt|amp);/g, (_, mark: keyof typeof marks) => marks[mark]);
      expect(read, path).toContain(html);
      const drawing = textOf(path.replace(".oembed.json", ".svg"));
      const [, wide, high] = / viewBox="0 0 (\d+) (\d+)"/.exec(drawing) ?? [];
      expect(height, path).toBeGreaterThan((width * Number(high)) / Number(wide) + 30);
    }
  });
});

describe("a site that does not know where it is published", () => {
  it("writes nothing that would need its address, and charts of the first page as PNG all the same", async () => {
    const plain = await smallFiles();
    const names = plain.map(({ path }) => path);
    expect(names.filter((name) => /sitemap|robots|oembed|card\.png/.test(name))).toEqual([]);
    for (const { path, content } of plain)
      if (path.endsWith(".html")) expect(String(content), path).not.toMatch(/canonical|"og:|oembed/);
    expect(names).toContain("chart/map.png");
    expect(names).toContain("chart/map.html");
  });
});
