import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser } from "./chromium.js";
import { longList, longListPath } from "./long-list.js";
import { type SmallSite, smallSite } from "./small-site.js";

let site: SmallSite;

describe.skipIf(!hasBrowser)("a long table in Chromium (skipped where none is installed)", () => {
  beforeAll(async () => {
    site = await smallSite(longList);
  });
  afterAll(() => site?.close());

  it("is filtered by keys alone and without regard to accents, says how many rows are left, and opens as it was left", async () => {
    const { page, reports, close } = await site.open(longListPath);
    const filter = page.getByLabel("Filter");
    const shown = () => page.locator("#participants tbody tr:visible th").allInnerTexts();
    const all = await shown();
    for (let step = 0; step < 40 && !(await filter.evaluate(isFocused)); step++)
      await page.keyboard.press("Tab");
    await page.keyboard.type("frá");
    expect(await shown()).toEqual(["France"]);
    expect(await page.locator(".filter [role=status]").innerText()).toBe(`1 of ${all.length} rows`);
    expect(page.url()).toMatch(/#participants\?filter=fr(%C3%A1|á)$/);
    await page.reload();
    expect(await shown()).toEqual(["France"]);
    await filter.focus();
    for (let step = 0; step < 3; step++) await page.keyboard.press("Backspace");
    expect(await shown()).toEqual(all);
    expect(await page.locator(".filter [role=status]").innerText()).toBe("");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.querySelector("table")?.id)).toBe(
      "participants",
    );
    expect(reports).toEqual([]);
    await close();
  });
});

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}
