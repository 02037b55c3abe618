import { mkdtemp, readFile, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../../src/site/build-site.js";
import { siteAddress } from "../../src/site/site-address.js";
import { staticServer } from "../../src/site/static-server.js";
import { writeSite } from "../../src/site/write-site.js";
import { smallDatabase } from "../record/small-database.js";
import { partsCalled } from "../site/files-of.js";
import { listening } from "../site/listening.js";
import { hasBrowser, launchChromium } from "./chromium.js";

const assets = resolve(fileURLToPath(import.meta.url), "../../../assets");
const scripts = resolve(fileURLToPath(import.meta.url), "../../../browser");
const PARTS = ["search", "data", "home", "vote GA-74-247"];
let directory: string;
let site: Server;
let publisher: Server;
let browser: Browser;
let base: string;

async function addressOf(server: Server): Promise<string> {
  return `http://127.0.0.1:${await listening(server)}/`;
}

/** What the browser complains of while `work` is done in a new page. */
async function complaintsOf(work: (page: Page) => Promise<void>, javaScriptEnabled = true) {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await work(page);
  await context.close();
  return complaints;
}

describe.skipIf(!hasBrowser)("charts elsewhere, in Chromium (skipped where none is installed)", () => {
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "depositary-embed-"));
    site = staticServer(directory);
    base = await addressOf(site);
    const database = await smallDatabase();
    const parts = buildSite(database, { site: siteAddress(`${base}dist/`) });
    await writeSite(() => partsCalled(PARTS, parts), { assets, scripts, out: join(directory, "dist") });
    database.close();
    browser = await launchChromium();
    const page = await readFile(join(directory, "dist/index.html"), "utf8");
    const [, snippet = ""] = /<code>(&lt;iframe[\s\S]*?)<\/code>/.exec(page) ?? [];
    const pasted = snippet
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
    publisher = createServer((_, response) => {
      response
        .writeHead(200, { "content-type": "text/html" })
        .end(`<!doctype html><title>News</title>${pasted}`);
    });
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
    publisher?.close();
    await rm(directory, { recursive: true, force: true });
  });

  it("take the height of their content in the page of a publisher, and keep one where no script runs", async () => {
    const address = await addressOf(publisher);
    const given = { height: "" };
    const height = (page: Page) => page.locator("iframe").getAttribute("height");
    await complaintsOf(async (page) => {
      await page.goto(address);
      given.height = String(await height(page));
    }, false);
    expect(Number(given.height)).toBeGreaterThan(200);
    const complaints = await complaintsOf(async (page) => {
      await page.goto(address);
      await expect.poll(() => height(page)).not.toBe(given.height);
      const frame = page.frameLocator("iframe");
      expect(await frame.locator("img").getAttribute("alt")).toContain("As of");
      expect(
        await frame.locator("img").evaluate((image: HTMLImageElement) => image.naturalWidth),
      ).toBeGreaterThan(300);
      const wide = String(await height(page));
      await page.setViewportSize({ width: 360, height: 800 });
      await expect.poll(() => height(page)).not.toBe(wide);
      await page.setViewportSize({ width: 1280, height: 720 });
      await expect.poll(() => height(page)).toBe(wide);
      await frame.getByRole("link").click();
      await page.waitForURL(/dist\/index\.html#progress$/);
    });
    expect(complaints).toEqual([]);
  });

  it("are a page in which axe finds nothing serious, drawn anew for a telephone", async () => {
    await complaintsOf(async (page) => {
      await page.goto(`${base}dist/chart/map.html`);
      const drawn = () => page.locator("img").evaluate((image: HTMLImageElement) => image.currentSrc);
      expect(await drawn()).toBe(`${base}dist/chart/map.svg`);
      await page.setViewportSize({ width: 320, height: 800 });
      await expect.poll(drawn).toBe(`${base}dist/chart/map.narrow.svg`);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    });
  });

  it("are saved as PNG by a browser where the site has none ready", async () => {
    const complaints = await complaintsOf(async (page) => {
      await page.goto(`${base}dist/vote/GA-74-247/index.html`);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "PNG of this chart" }).first().click(),
      ]);
      const bytes = await readFile(await download.path());
      expect(bytes.subarray(1, 4).toString()).toBe("PNG");
      expect(download.suggestedFilename()).toMatch(/^[a-z-]+\.png$/);
      expect(bytes.readUInt32BE(16)).toBeGreaterThan(1000);
    });
    expect(complaints).toEqual([]);
  });

  it("say nothing against the description of the data for catalogues", async () => {
    const complaints = await complaintsOf(async (page) => {
      await page.goto(`${base}dist/data/index.html`);
      const described: unknown = JSON.parse(
        await page
          .locator('script[type="application/ld+json"]')
          .evaluate((script) => script.textContent ?? ""),
      );
      expect(described).toMatchObject({ "@type": "Dataset", url: `${base}dist/data/` });
    });
    expect(complaints).toEqual([]);
  });
});
