import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../../src/site/build-site.js";
import { staticServer } from "../../src/site/static-server.js";
import { writeSite } from "../../src/site/write-site.js";
import { smallDatabase } from "../record/small-database.js";
import { hostileName } from "../record/small-record.js";
import { hasBrowser, launchChromium } from "./chromium.js";

const pages = [
  "index.html",
  "treaty/index.html",
  "treaty/XVIII-16/index.html",
  "votes/index.html",
  "votes/74/index.html",
  "vote/GA-74-247/index.html",
  "vote/GA-35-plain-7/index.html",
  "forecast/index.html",
  "compare/index.html",
  "participant/index.html",
  "participant/BRA/index.html",
  "region/Eastern-European/index.html",
  "chapter/XVIII/index.html",
  "matrix/index.html",
  "changes/index.html",
  "claims/index.html",
  "counts/index.html",
  "sources/index.html",
  "methods/index.html",
  "data/index.html",
  "404.html",
];

let directory: string;
let browser: Browser;

/** Opens a page from its file; what the browser reports and asks for is collected. */
async function open(path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const reports: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => reports.push(message.text()));
  page.on("pageerror", (error) => reports.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(path.startsWith("http") ? path : pathToFileURL(join(directory, "dist", path)).href);
  return { page, reports, requests, close: () => context.close() };
}

describe.skipIf(!hasBrowser)("the site in Chromium (skipped where none is installed)", () => {
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "depositary-browser-"));
    const database = await smallDatabase();
    const assets = resolve(fileURLToPath(import.meta.url), "../../../assets");
    await writeSite(buildSite(database), assets, join(directory, "dist"));
    database.close();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(directory, { recursive: true, force: true });
  });

  it("is complete from a file and without scripts", async () => {
    const { page, reports, close } = await open("index.html", { javaScriptEnabled: false });
    expect(await page.locator("h1").innerText()).toContain("9\u00a0have signed.");
    expect(await page.locator("#participants tbody tr").count()).toBe(9);
    expect(await page.locator("#participants").innerText()).toContain(hostileName);
    expect(await page.locator("figure.chart svg[role=img]:visible").count()).toBeGreaterThan(5);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("system-ui");
    expect(reports).toEqual([]);
    await close();
  });

  it("violates no policy and asks no other host, on any page", async () => {
    for (const path of pages) {
      const { reports, requests, close } = await open(path);
      expect(reports, path).toEqual([]);
      expect(
        requests.filter((url) => !url.startsWith("file:")),
        path,
      ).toEqual([]);
      await close();
    }
  });

  it("works from a sub-path of a server with the policy as a header", async () => {
    const server = staticServer(directory);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { page, reports, requests, close } = await open(`http://127.0.0.1:${port}/dist/`);
    await page.getByRole("navigation").getByRole("link", { name: "Votes" }).click();
    expect(await page.locator("h1").innerText()).toContain("Votes");
    expect(reports).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(`http://127.0.0.1:${port}/dist/`))).toEqual([]);
    await close();
    server.close();
  });

  it.each(pages)(
    "has nothing serious for axe to find in %s, in light and, as to contrast, in dark",
    async (path) => {
      const { page, close } = await open(path);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      const light = await new AxeBuilder({ page }).analyze();
      await page.emulateMedia({ colorScheme: "dark" });
      const dark = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
      const serious = [...light.violations, ...dark.violations].filter(
        ({ impact }) => impact === "serious" || impact === "critical",
      );
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await close();
    },
  );

  it("never scrolls sideways at 320 px, nor with text at twice its size", async () => {
    for (const path of pages) {
      const { page, close } = await open(path, { viewport: { width: 320, height: 800 } });
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
      await close();
      const zoomed = await open(path, { viewport: { width: 640, height: 800 } });
      await zoomed.page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      expect(await overflow(zoomed.page), `${path} at 200%`).toBeLessThanOrEqual(0);
      await zoomed.close();
    }
  });

  it("shows one drawing of each chart, redrawn and not shrunk where the page is narrow", async () => {
    for (const width of [320, 1280]) {
      const { page, close } = await open("index.html", { viewport: { width, height: 800 } });
      const figures = await page.locator("figure.chart").count();
      expect(await page.locator("figure.chart .drawing:visible").count()).toBe(figures);
      const smallest = await page
        .locator("figure.chart .drawing:visible svg text:not(:empty)")
        .evaluateAll((texts) =>
          Math.min(
            ...texts.map((text) => {
              const matrix = (text as SVGTextElement).getScreenCTM();
              return Number.parseFloat(getComputedStyle(text).fontSize) * (matrix?.a ?? 1);
            }),
          ),
        );
      expect(smallest).toBeGreaterThan(11.5);
      await close();
    }
  });

  it("sorts a table by a button, keeps unknown days last, and puts the state in the address", async () => {
    const { page, close } = await open("index.html");
    const first = () => page.locator("#participants tbody tr").first().locator("th").innerText();
    const button = page.locator("#participants thead").getByRole("button", { name: "Deposited" });
    await button.press("Enter");
    expect(await first()).toBe("Qatar");
    expect(await page.locator('#participants th[aria-sort="ascending"]').count()).toBe(1);
    await button.press("Enter");
    expect(await first()).toBe("Viet Nam");
    expect(page.url()).toContain("#participants?sort=consented.down");
    await page.reload();
    expect(await first()).toBe("Viet Nam");
    await close();
  });

  it("finds a State or a treaty by keyboard, from a file, by any of its names", async () => {
    const { page, reports, close } = await open("claims/index.html");
    const search = page.getByRole("combobox", { name: "Search treaties and States" });
    await search.fill("crime organ");
    await expect.poll(() => page.getByRole("option").count()).toBe(1);
    await search.press("ArrowDown");
    expect(await page.getByRole("option", { selected: true }).innerText()).toContain("XVIII-12");
    await search.fill("viet");
    await search.press("Enter");
    await page.waitForURL(/participant\/VNM\/index\.html$/);
    expect(await page.locator("h1").innerText()).toBe("Viet Nam");
    expect(reports).toEqual([]);
    await close();
  });

  it("compares treaties of the reader's choice from a file, with the choice in the address", async () => {
    const { page, reports, close } = await open("compare/index.html");
    await page.goto(`${page.url()}#choose?treaties=XVIII-16&measure=signatures`);
    await page.reload();
    const rows = () => page.locator("#compare-table tbody tr th").allInnerTexts();
    expect(await rows()).toEqual(["Convention against Cybercrime"]);
    await page.getByLabel("Add a treaty").fill("XVIII-12");
    await page.getByLabel("Add a treaty").press("Enter");
    expect(await rows()).toEqual(["Convention against Cybercrime", "Organized Crime Convention"]);
    expect(await page.locator(".compare-chart path").count()).toBe(2);
    expect(page.url()).toContain("treaties=XVIII-16%2CXVIII-12&measure=signatures");
    await page.getByRole("button", { name: "Remove Convention against Cybercrime" }).click();
    expect(await rows()).toEqual(["Organized Crime Convention"]);
    await page.getByLabel("Add a treaty").fill("no such treaty");
    await page.getByLabel("Add a treaty").press("Enter");
    expect(await page.locator("[data-compare] [role=status]").innerText()).toContain(
      "No treaty of that name",
    );
    await page.reload();
    expect(await rows()).toEqual(["Organized Crime Convention"]);
    expect(reports).toEqual([]);
    await close();
  });

  it("answers who votes with whom from every ballot, with the question in the address", async () => {
    const server = staticServer(join(directory, "dist"));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { page, reports, close } = await open(`http://127.0.0.1:${port}/votes/index.html`);
    await page.getByRole("button", { name: "Compare members" }).click();
    await page.getByLabel("Who votes with", { exact: true }).selectOption("EGY");
    expect(await page.locator("[data-explore-votes] [role=status]").innerText()).toMatch(/^\d+ members with/);
    expect(page.url()).toMatch(/#explore\?with=EGY&from=35&to=74$/);
    expect(reports).toEqual([]);
    await close();
    server.close();
  });

  it("moves by keyboard past the navigation and shows where it is", async () => {
    const { page, close } = await open("index.html");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await close();
  });

  it("draws a chart file on its own", async () => {
    const { page, reports, close } = await open("chart/map.svg");
    expect(await page.locator("parsererror").count()).toBe(0);
    expect(await page.locator("svg > text").first().textContent()).toContain("Who has signed");
    expect(reports).toEqual([]);
    await close();
  });
});

/** How far the page reaches beyond the window, in px. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
