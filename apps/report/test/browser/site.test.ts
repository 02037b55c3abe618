import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostileName } from "../record/hostile-name.js";
import { pageOfEachType } from "../site/page-of-each-type.js";
import { hasBrowser } from "./chromium.js";
import { problemsOf } from "./page-quality.js";
import { type SmallSite, smallSite } from "./small-site.js";

const pages = [...pageOfEachType, "data/index.html", "sql/index.html"];

let site: SmallSite;

describe.skipIf(!hasBrowser)("the site in Chromium (skipped where none is installed)", () => {
  beforeAll(async () => {
    site = await smallSite();
  });
  afterAll(() => site?.close());

  it.each(pages)(
    "%s is sound: no policy violated, no other host asked, and as good for who reads it otherwise",
    async (path) => {
      const { page, reports, requests, close } = await site.open(path);
      expect(await problemsOf(page)).toEqual([]);
      // the page for what is not there asks at every depth for what is at one
      const isExpected = (text: string) => path === "404.html" && text.endsWith("ERR_FILE_NOT_FOUND");
      expect(reports.filter((text) => !isExpected(text))).toEqual([]);
      expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
      await close();
    },
  );

  it("would be found at fault for a link that only its colour tells from the words around it, or nothing", async () => {
    const { page, close } = await site.open("claims/index.html");
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("main a { text-decoration: none }");
      document.adoptedStyleSheets = [sheet];
    });
    const found = (await problemsOf(page)).map((problem) => problem.replace(/: .*/s, ""));
    expect(new Set(found)).toEqual(
      new Set(["axe, link-in-text-block", "screen, a link like text", "print, a link like text"]),
    );
    await close();
  });

  it("is read by a browser as it was written: no element of any page moved, added or left out", async () => {
    const { page, close } = await site.open("404.html");
    const { pages: markup } = site;
    expect(markup.size).toBeGreaterThan(40);
    expect(await page.evaluate(misread, [...markup])).toEqual([]);
    await close();
  });

  it("is complete from a file and without scripts", async () => {
    const { page, reports, close } = await site.open("index.html", { javaScriptEnabled: false });
    expect(await page.locator("h1").innerText()).toContain("9\u00a0have signed.");
    expect(await page.locator("#participants tbody tr").count()).toBe(9);
    expect(await page.locator("#participants").innerText()).toContain(hostileName);
    expect(await page.locator("figure.chart svg[role=img]:visible").count()).toBeGreaterThan(5);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("system-ui");
    expect(reports).toEqual([]);
    await close();
  });

  it("has a page for what is not there that leads back from any depth of any host", async () => {
    const { page, close } = await site.open(site.base);
    const body = site.pages.get("404.html") ?? "";
    await page.route(/nowhere/, (route) => route.fulfill({ status: 404, contentType: "text/html", body }));
    await page.goto(`${site.base}treaty/nowhere/index.html`);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("system-ui");
    expect(await page.getByRole("combobox").count()).toBe(1);
    await page.getByRole("main").getByRole("link", { name: "All treaties on file" }).click();
    expect(page.url()).toBe(`${site.base}treaty/index.html`);
    await close();
  });

  it("works from a sub-path of a server with the policy as a header", async () => {
    const { page, reports, requests, close } = await site.open(site.base);
    await page.getByRole("navigation").getByRole("link", { name: "Votes" }).click();
    expect(await page.locator("h1").innerText()).toContain("Votes");
    expect(reports).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(site.base))).toEqual([]);
    await close();
  });

  it("shows one drawing of each chart, redrawn and not shrunk where the page is narrow", async () => {
    for (const width of [320, 1280]) {
      const { page, close } = await site.open("index.html", { viewport: { width, height: 800 } });
      const figures = await page.locator("figure.chart").count();
      expect(await page.locator("figure.chart .drawing:visible").count()).toBe(figures);
      const smallest = await page
        .locator("figure.chart .drawing:visible svg text:not(:empty)")
        .evaluateAll((texts) =>
          Math.min(
            ...texts.map((text) => {
              const scale = text instanceof SVGTextElement ? text.getScreenCTM()?.a : undefined;
              return Number.parseFloat(getComputedStyle(text).fontSize) * (scale ?? 1);
            }),
          ),
        );
      expect(smallest).toBeGreaterThan(11.5);
      await close();
    }
  });

  it("draws a chart file on its own", async () => {
    const { page, reports, close } = await site.open("chart/map.svg");
    expect(await page.locator("parsererror").count()).toBe(0);
    const words = await page.locator("svg > text").allTextContents();
    expect(words[0]).toBe("Convention against Cybercrime");
    expect(words[1]).toContain("Who has signed");
    expect(reports).toEqual([]);
    await close();
  });
});

/** Pages whose elements, as a browser parses them, are not the start tags in their order, or that have one identifier twice. */
function misread(pages: readonly (readonly [path: string, markup: string])[]): readonly string[] {
  return pages.flatMap(([path, markup]) => {
    const elements = [...new DOMParser().parseFromString(markup, "text/html").querySelectorAll("*")];
    const parsed = elements.map(({ localName }) => localName.toLowerCase());
    const written = [...markup.matchAll(/<([a-zA-Z][a-zA-Z0-9]*)/g)].map(([, name = ""]) =>
      name.toLowerCase(),
    );
    const at = written.findIndex((name, index) => name !== parsed[index]);
    const ids = elements.map(({ id }) => id).filter((id) => id !== "");
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    return [
      ...(at >= 0 || parsed.length !== written.length
        ? [`${path}: ${written.slice(at, at + 3)} at ${at}`]
        : []),
      ...twice.map((id) => `${path}: two elements called ${id}`),
    ];
  });
}
