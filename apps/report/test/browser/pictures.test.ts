import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "./chromium.js";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const home = `${root}apps/report/dist/index.html`;
const widths = [320, 768, 1280];
const isAsked = process.env.DEPOSITARY_PICTURES === "1";

let browser: Browser;

// not a test of every run: it renews what a person looks at before a release
describe.skipIf(!isAsked)("pictures of the first page (taken where DEPOSITARY_PICTURES=1)", () => {
  beforeAll(async () => {
    if (!existsSync(home)) throw new Error(`no ${home}: npm run report`);
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it.each(widths.flatMap((width) => [[width, "light"] as const, [width, "dark"] as const]))(
    "at %i px, %s",
    async (width, colorScheme) => {
      const height = width === 320 ? 1400 : 1000;
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      const page = await context.newPage();
      await page.goto(pathToFileURL(home).href);
      await page.screenshot({ path: `${root}docs/home-${width}-${colorScheme}.png` });
      if (width === 1280 && colorScheme === "light") {
        await page.setViewportSize({ width, height: 2400 });
        await page.screenshot({ path: `${root}docs/screenshot-home.png` });
      }
      expect(await page.locator("h1").innerText()).toMatch(/have signed/);
      await context.close();
    },
  );
});
