import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageOfEachType } from "../site/page-of-each-type.js";
import { hasBrowser } from "./chromium.js";
import { firstPaint, holding } from "./holding.js";
import { longList, longListPath } from "./long-list.js";
import { type SmallSite, smallSite } from "./small-site.js";

const paths = [...pageOfEachType.filter((path) => path !== "404.html"), "data/index.html", "sql/index.html"];

const sizes = [
  { width: 320, height: 700 },
  { width: 768, height: 1000 },
  { width: 1280, height: 900 },
];

let site: SmallSite;
let longSite: SmallSite;

describe.skipIf(!hasBrowser)("what scripts add to a page (skipped where no Chromium is installed)", () => {
  beforeAll(async () => {
    [site, longSite] = await Promise.all([smallSite(), smallSite(longList)]);
  });
  afterAll(async () => {
    await site?.close();
    await longSite?.close();
  });

  it.each(sizes)("moves nothing that has been painted, at $width px", async (viewport) => {
    const page = await site.browser.newPage({ viewport });
    await page.addInitScript(collectShifts);
    const shifts = [];
    for (const path of paths) shifts.push(...(await shiftsOf(page, `${site.base}${path}`)));
    shifts.push(...(await shiftsOf(page, `${longSite.base}${longListPath}`)));
    expect(shifts).toEqual([]);
    await page.close();
  });
});

/** What moved, and by how much of the window, when scripts ran after the first paint. */
async function shiftsOf(page: Page, address: string): Promise<readonly string[]> {
  const release = await holding(page, "**/*.js");
  await page.goto(address, { waitUntil: "commit" });
  await firstPaint(page);
  release();
  await page.waitForLoadState();
  await page.unrouteAll();
  expect(await page.getByRole("combobox").first().isVisible()).toBe(true);
  const shifts = await page.evaluate(shiftsSoFar);
  return shifts.map((shift) => `${address}: ${shift}`);
}

function collectShifts(): void {
  const shifts: string[] = [];
  const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries().map(wordsOf)));
  observer.observe({ type: "layout-shift", buffered: true });
  Reflect.set(window, "shifts", shifts);

  // the entry of its type, with value and sources, is in no declaration yet
  function wordsOf(entry: PerformanceEntry): string {
    const sources: { readonly node: Node | null }[] = Reflect.get(entry, "sources");
    return `${Reflect.get(entry, "value")} (${sources.map(({ node }) => node?.nodeName).join(", ")})`;
  }
}

/** Two frames on: what moved is reported with the frame after. */
async function shiftsSoFar(): Promise<readonly string[]> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const shifts: unknown = Reflect.get(window, "shifts");
  return Array.isArray(shifts) ? shifts.map(String) : ["nothing was observed"];
}
