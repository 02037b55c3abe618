import type { Database } from "@depositary/analytics";
import { DOMParser } from "linkedom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstStyle } from "../../src/component/first-style.js";
import { recordPages } from "../../src/site/build-site.js";
import type { TextFile } from "../../src/site/chart-files.js";
import { pageFiles } from "../../src/site/page-files.js";
import type { SiteRecord } from "../../src/site/record.js";
import { smallDatabase } from "../record/small-database.js";
import { smallSiteRecord } from "../record/small-site-record.js";
import { smallSqlPage } from "../record/small-sql-page.js";
import { assetNames, filesOf } from "./files-of.js";
import { brokenLinks, clicksFrom, linksOf } from "./links.js";
import { pageOfEachType } from "./page-of-each-type.js";
import { smallTextFiles } from "./small-files.js";

let database: Database;
let record: SiteRecord;
let files: readonly TextFile[];

beforeAll(async () => {
  database = await smallDatabase();
  record = await smallSiteRecord();
  files = await smallTextFiles();
});
afterAll(() => database.close());

const pagesOf = (all: readonly TextFile[]) => all.filter(({ path }) => path.endsWith(".html"));

describe("a site of the small record", () => {
  for (const path of [...pageOfEachType, "treaty/XXVI-8/index.html"]) {
    it(`draws ${path} as it was last looked at`, async () => {
      const page = files.find((file) => file.path === path);
      const markup = page?.content.replace(firstStyle(), "…").replace(/sha256-[^&]+/, "sha256-…");
      await expect(markup).toMatchFileSnapshot(`../golden/page/${path.replaceAll("/", "-")}`);
    });
  }

  it("draws the page of the console as it was last looked at", async () => {
    const [page] = pageFiles(await smallSqlPage(database), record.day);
    await expect(page?.content).toMatchFileSnapshot("../golden/page/sql-index.html");
  });

  it("draws every chart file as it was last looked at", async () => {
    const charts = files.filter(
      ({ path }) =>
        !path.endsWith(".narrow.svg") &&
        /^(chart|vote\/GA-74-247\/chart|votes\/chart|changes\/chart|chapter\/XVIII\/chart|matrix\/chart|region\/Eastern-European\/chart|counts\/chart|forecast\/chart|treaty\/XXVI-8\/chart)\/.*\.(svg|csv)$/.test(
          path,
        ),
    );
    expect(charts.length).toBeGreaterThan(12);
    for (const { path, content } of charts)
      await expect(content).toMatchFileSnapshot(`../golden/chart/${path.replaceAll("/", "-")}`);
  });

  it("gives the same bytes for the same facts", async () => {
    expect(await filesOf(database)).toEqual(files);
  });

  it("has no link that leads nowhere", () => {
    expect(brokenLinks(files, assetNames)).toEqual([]);
  });

  it("reaches every page from the first in two clicks, and charts by themselves in one more", () => {
    const pages = [...clicksFrom("index.html", files)].filter(([path]) => !/\bchart\//.test(path));
    const far = pages.filter(([, clicks]) => clicks > 2).map(([path]) => path);
    expect(far).toEqual([]);
    expect(clicksFrom("index.html", files).size).toBe(pagesOf(files).length - 1);
  });

  it("asks nothing of another host but what a reader clicks", () => {
    for (const { path, content } of pagesOf(files)) {
      const loaded = linksOf(content).filter(({ element }) => !["a"].includes(element));
      expect(
        loaded.filter(({ target }) => /^(\w+:|\/\/)/.test(target)),
        path,
      ).toEqual([]);
    }
  });

  it("has no inline style or script, neither in pages nor in charts, but the one that the policy of home names", () => {
    for (const { path, content } of files.filter((file) => /\.(html|svg)$/.test(file.path))) {
      const type = path.endsWith(".svg") ? "image/svg+xml" : "text/html";
      const plain = path === "index.html" ? content.replace(`<style>${firstStyle()}</style>`, "") : content;
      const elements = [...new DOMParser().parseFromString(plain, type).querySelectorAll("*")];
      const inline = elements.filter(
        (element) =>
          element.tagName.toLowerCase() === "style" ||
          (element.tagName.toLowerCase() === "script" &&
            !element.hasAttribute("src") &&
            element.getAttribute("type") !== "application/ld+json") ||
          element.getAttributeNames().some((name: string) => name === "style" || name.startsWith("on")),
      );
      expect(
        inline.map((element) => element.outerHTML),
        path,
      ).toEqual([]);
    }
  });

  it("leaves what a source wrote inert", () => {
    for (const { path, content } of files.filter((file) => /\.(html|svg)$/.test(file.path))) {
      expect(content, path).not.toMatch(
        /<img (?!src="[a-z-]+\.svg" alt=")|<b>"|<Parties>|<script>|href="javascript/,
      );
    }
    const svgs = files.filter(({ path }) => path.endsWith(".svg"));
    expect(svgs.some(({ content }) => content.includes("&lt;script&gt;"))).toBe(true);
  });

  it("makes charts that stand alone: well-formed, with title, source, date and licence", () => {
    for (const { path, content } of files.filter((file) => file.path.endsWith(".svg"))) {
      const root = new DOMParser().parseFromString(content, "image/svg+xml").documentElement;
      expect(root?.getAttribute("xmlns"), path).toBe("http://www.w3.org/2000/svg");
      expect(content, path).toMatch(/<title>[^<]+<\/title>/);
      expect(content.replace(/<\/text>\s*<text[^>]*>/g, " "), path).toMatch(/Source: .+ As of .+ CC BY 4\.0/);
      expect(content, path).not.toMatch(/var\(--|NaN|undefined|href=/);
    }
  });

  it("puts every number of the first page there because a query said so", () => {
    const [home] = pageFiles([...recordPages(record)][0] ?? raise(), record.day);
    const known = new Set(
      [...JSON.stringify(record).matchAll(/\d+/g)].map(([digits]) => String(Number(digits))),
    );
    const words = (home?.content ?? "")
      .replace(/^[\s\S]*<main/, "<main")
      .replace(/<\/main>[\s\S]*$/, "")
      .replace(/<svg[\s\S]*?<\/svg>/g, " ")
      .replace(/<details>[\s\S]*?<\/details>/g, " ")
      .replace(/&#\d+;/g, " ")
      .replace(/<[^>]+>/g, " ")
      .replace(/\d+(\.\d)? (years|months)|\d+%|ISO 3166-1 alpha-3/g, " ");
    const strange = [...words.matchAll(/\d[\d,]*/g)]
      .map(([number]) => String(Number(number.replaceAll(",", ""))))
      .filter((number) => !known.has(number));
    expect(strange).toEqual([]);
  });

  it("says of the Convention what the rules of wording ask", () => {
    const home = files.find(({ path }) => path === "index.html")?.content ?? "";
    expect(home).toContain(
      "9 named signatories (8 States and 1 organisation) and 2 reported ratifications of the 10 needed",
    );
    expect(home).toContain("the Convention is not in force");
    expect(home).toContain("Last evidence: July 2026 (signatures), 21 May 2026 (ratifications).");
    expect(home).toContain("was on launching the negotiation, not on the text");
    expect(home).not.toMatch(/today/i);
  });
});

function raise(): never {
  throw new Error("no page");
}
