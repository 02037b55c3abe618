import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { homePage } from "../../src/page/home/home.js";
import { pageFiles } from "../../src/site/page-files.js";
import { smallSiteRecord } from "../record/small-site-record.js";
import { hasBrowser } from "./chromium.js";
import { firstPaint, holding } from "./holding.js";
import { type SmallSite, smallSite } from "./small-site.js";

let site: SmallSite;

const widths = [320, 768, 1280];

describe.skipIf(!hasBrowser)("the first paint of home (skipped where no Chromium is installed)", () => {
  beforeAll(async () => {
    const record = await smallSiteRecord();
    site = await smallSite(() => pageFiles(homePage(record), record.day));
  });
  afterAll(() => site?.close());

  it.each(widths.flatMap((width) => [["light", width] as const, ["dark", width] as const]))(
    "does not wait for the stylesheet and is not changed by it: %s, %i px",
    async (colorScheme, width) => {
      const { page, close } = await site.open("index.html", {
        colorScheme,
        viewport: { width, height: 2400 },
      });
      // what scripts add is not of the stylesheet
      await page.route("**/*.js", (route) => route.abort());
      const release = await holding(page, "**/style.css");
      await page.goto(site.base, { waitUntil: "commit" });
      await firstPaint(page);
      const before = await seenFirst(page);
      expect(before.styles).toBe(1);
      release();
      await page.waitForLoadState();
      const after = await seenFirst(page);
      expect(after.styles).toBe(2);
      expect(after.text).toContain("have signed");
      expect(after.text).toBe(before.text);
      expect(after.picture.equals(before.picture)).toBe(true);
      await close();
    },
  );
});

/** What stands before the place of the stylesheet. */
async function seenFirst(page: Page) {
  const lead = page.locator("section.lead");
  const box = await lead.boundingBox();
  const [width, height] = box === null ? [0, 0] : [box.x + box.width, box.y + box.height];
  return {
    text: `${await page.locator(".answer").innerText()}\n${await lead.innerText()}`,
    picture: await page.screenshot({ clip: { x: 0, y: 0, width, height } }),
    styles: await page.evaluate(() => document.styleSheets.length),
  };
}
