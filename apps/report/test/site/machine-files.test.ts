import { DOMParser } from "linkedom";
import { beforeAll, describe, expect, it } from "vitest";
import type { TextFile } from "../../src/site/chart-files.js";
import { hostileName } from "../record/hostile-name.js";
import { smallTextFiles } from "./small-files.js";

let files: readonly TextFile[];
beforeAll(async () => {
  files = await smallTextFiles();
});

const ending = (name: string) => files.filter(({ path }) => path.endsWith(name));
const folderOf = (path: string) => path.replace(/[^/]*$/, "");
const withHostileName = (all: readonly TextFile[], written: string) =>
  all.filter(({ content }) => content.includes(written)).length;

describe("every Atom feed of a site", () => {
  it("has what RFC 4287 asks for, and entries with identifiers of their own", () => {
    const feeds = ending(".atom");
    expect(feeds.length).toBeGreaterThan(10);
    for (const { path, content } of feeds) {
      const root = new DOMParser().parseFromString(content, "text/xml").documentElement;
      expect(root?.getAttribute("xmlns"), path).toBe("http://www.w3.org/2005/Atom");
      const holders = [root, ...(root?.querySelectorAll("entry") ?? [])];
      const children = holders.map((holder) => [...(holder?.children ?? [])].map(({ tagName }) => tagName));
      for (const names of children)
        for (const name of ["id", "title", "updated"])
          expect(
            names.filter((each) => each === name),
            `${path}, ${name}`,
          ).toHaveLength(1);
      const ids = holders.map((holder) => holder?.querySelector("id")?.textContent);
      expect(new Set(ids).size, path).toBe(ids.length);
      expect(root?.querySelector("author > name")?.textContent, path).toBeTruthy();
    }
    expect(withHostileName(feeds, "Ruritania &lt;script&gt;")).toBeGreaterThan(0);
  });
});

describe("every JSON Feed of a site", () => {
  it("has what version 1.1 asks for", () => {
    const feeds = ending("feed.json");
    expect(feeds).toHaveLength(ending(".atom").length);
    for (const { path, content } of feeds) {
      const { version, title, items } = JSON.parse(content);
      expect([version, typeof title], path).toEqual(["https://jsonfeed.org/version/1.1", "string"]);
      for (const item of items) {
        expect(item.id, path).toMatch(/^urn:uuid:/);
        expect("content_text" in item || "content_html" in item, path).toBe(true);
        expect(item.content_html ?? "", path).not.toContain("<script");
      }
    }
  });
});

describe("every calendar of a site", () => {
  it("has what RFC 5545 asks for, line by line", () => {
    const calendars = ending(".ics");
    expect(calendars.length).toBeGreaterThan(0);
    for (const { path, content } of calendars) {
      expect(content.replaceAll("\r\n", ""), path).not.toMatch(/[\r\n]/);
      const lines = content.replaceAll("\r\n ", "").trimEnd().split("\r\n");
      expect([lines[0], lines[1], lines.at(-1)], path).toEqual([
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "END:VCALENDAR",
      ]);
      for (const line of lines) expect(line, path).toMatch(/^[A-Z-]+(;[A-Z-]+=[^:;]+)*:/);
      const events = content.split("BEGIN:VEVENT").slice(1);
      for (const event of events)
        for (const name of ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "END"])
          expect(event.match(new RegExp(`^${name}[:;]`, "gm")), `${path}, ${name}`).not.toBeNull();
    }
  });
});

describe("the description of the data for catalogues", () => {
  it("names files that are there, as seen from its page", () => {
    const page = files.find(({ path }) => path === "data/index.html")?.content ?? "";
    const [, described = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    const { distribution } = JSON.parse(described);
    const named = distribution.map(
      ({ contentUrl }: { contentUrl: string }) => new URL(contentUrl, "http://site/data/index.html").pathname,
    );
    expect(named.length).toBeGreaterThan(20);
    const paths = files.map(({ path }) => `/${path}`);
    expect(named.filter((path: string) => !paths.includes(path))).toEqual([]);
  });
});

describe("every table of a chart as CSV", () => {
  it("names columns as tables do, has as many cells in a row, and names of participants as a source wrote them", () => {
    const tables = ending(".csv").filter(({ path }) => folderOf(path).endsWith("chart/"));
    expect(tables.length).toBeGreaterThan(15);
    for (const { path, content } of tables) {
      const [heading, ...rows] = cellsOf(content);
      for (const row of rows) expect(row, path).toHaveLength(heading?.length ?? 0);
      for (const name of heading ?? []) expect(name, path).toMatch(/^[a-z][a-z0-9_]*$|^[A-Z][A-Z]*-/);
    }
    const cells = tables.flatMap(({ content }) => cellsOf(content).flat());
    expect(cells).toContain(hostileName);
  });
});

describe("every table of a chart as JSON", () => {
  it("has every column described, numbers as numbers and days as dates, none of them in words", () => {
    const tables = ending(".json").filter(({ path }) => folderOf(path).endsWith("chart/"));
    expect(tables.length).toBeGreaterThan(15);
    for (const { path, content } of tables) {
      const { columns, rows } = JSON.parse(content);
      for (const row of rows) {
        expect(Object.keys(row), path).toEqual(columns.map(({ key }: { key: string }) => key));
        for (const { key, isNumber } of columns)
          if (isNumber) expect(row[key] ?? 0, `${path}, ${key}`).toBeTypeOf("number");
          else
            expect(row[key] ?? "", `${path}, ${key}`).not.toMatch(/%$|^\u2212|^\d{1,2} [A-Z][a-z]+ \d{4}$/);
      }
    }
  });
});

describe("every file of a site", () => {
  it("has a name without anything that a source wrote", () => {
    for (const { path } of files) expect(path).toMatch(/^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/);
    const folded = files.map(({ path }) => path.toLowerCase());
    expect(folded.filter((path, index) => folded.indexOf(path) !== index)).toEqual([]);
  });
});

/** Rows of CSV as RFC 4180 has them, with LF at their ends. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))([,\n])/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\n") rows.push([]);
  }
  return rows.slice(0, -1);
}
