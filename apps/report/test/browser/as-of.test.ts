import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { homePage } from "../../src/page/home/home.js";
import { treatyPage } from "../../src/page/treaty/treaty.js";
import type { SiteFile } from "../../src/site/chart-files.js";
import { pageFiles } from "../../src/site/page-files.js";
import { smallSiteRecord } from "../record/small-site-record.js";
import { hasBrowser } from "./chromium.js";
import { type SmallSite, smallSite } from "./small-site.js";

const treaty = "treaty/XVIII-16/index.html";
let site: SmallSite;

async function* twoPages(): AsyncGenerator<SiteFile> {
  const record = await smallSiteRecord();
  for (const page of [homePage(record), treatyPage(record, "XVIII-16")]) yield* pageFiles(page, record.day);
}

describe.skipIf(!hasBrowser)("a treaty's page in Chromium (skipped where none is installed)", () => {
  beforeAll(async () => {
    site = await smallSite(twoPages);
  });
  afterAll(() => site?.close());

  it("says how it stood on a past day, and counts an unknown day from its last one", async () => {
    const { page, reports, close } = await site.open(`${treaty}?as-of=2026-03-01`);
    const status = page.locator(".standfirst [data-latest]");
    expect(await status.innerText()).toBe(
      "On 1 March 2026 8 had signed, 1 had consented, 9 more needed. Not in force on that day. By then 1 more may have consented: what is known only to lie within an interval counts from its last day.",
    );
    expect(await page.locator("#progress h3").innerText()).toBe("1 of 10 on 1 March 2026: 9 more needed");
    expect(await page.locator("#progress .drawing:visible rect.not-yet").count()).toBe(1);
    expect(await page.locator("#participants tbody tr:visible").count()).toBe(8);
    const vietNam = page.locator('#participants tr[data-participant="VNM"]');
    expect(await vietNam.locator("td").nth(1).innerText()).toBe("not yet");
    expect(await page.locator("#instruments .drawing:visible .as-of-mark").count()).toBe(2);
    expect(reports).toEqual([]);
    await close();
  });

  it("moves by keys from day to day, keeps the day in the address, and comes back to the last evidence", async () => {
    const { page, reports, close } = await site.open(treaty);
    const words = await page.locator("main").innerText();
    const slider = page.getByRole("slider", { name: "As of" });
    await slider.focus();
    await page.keyboard.press("Home");
    expect(await slider.getAttribute("aria-valuetext")).toBe("25 October 2025");
    expect(page.url()).toMatch(/\?as-of=2025-10-25$/);
    expect(await page.locator(".standfirst").innerText()).toContain("On 25 October 2025 7 had signed");
    await page.keyboard.press("ArrowRight");
    expect(page.url()).toMatch(/\?as-of=2025-10-26$/);
    expect(await page.locator(".as-of [role=status]").innerText()).toContain("8 had signed");
    await page.getByRole("button", { name: "Last evidence" }).press("Enter");
    expect(page.url()).not.toContain("as-of");
    expect(await page.locator("main").innerText()).toBe(words);
    expect(reports).toEqual([]);
    await close();
  });

  it("has no room beside the track, so that the knob stands at its end on the day of the last evidence", async () => {
    const { page, close } = await site.open(treaty);
    const slider = page.getByRole("slider", { name: "As of" });
    expect(await slider.inputValue()).toBe(await slider.getAttribute("max"));
    const room = await slider.evaluate((element) => {
      const { paddingInline, borderInlineWidth } = getComputedStyle(element);
      return [paddingInline, borderInlineWidth];
    });
    expect(room).toEqual(["0px", "0px"]);
    await close();
  });

  it("refuses a day that is not on file, in words", async () => {
    for (const [day, words] of [
      ["1999-01-01", "1 January 1999"],
      ["2026-02-31", "that"],
      ["<b>", "that"],
    ]) {
      const { page, close } = await site.open(`${treaty}?as-of=${day}`);
      expect(await page.locator(".as-of [role=status]").innerText()).toContain(
        `Nothing is shown for ${words}:`,
      );
      expect(await page.locator(".standfirst").innerText()).toContain("9 named signatories");
      await close();
    }
  });

  it("shows a participant in every chart, from the table, with its name in the address, and lets go of it", async () => {
    const { page, reports, close } = await site.open(treaty);
    const button = page.getByRole("button", { name: "Show Viet Nam in the charts" });
    await button.press("Enter");
    expect(page.url()).toMatch(/\?participant=VNM$/);
    expect(await page.getByLabel("Show in the charts").inputValue()).toBe("VNM");
    expect(await page.locator("[data-choose-participant] [role=status]").innerText()).toBe(
      "Viet Nam: in 3 charts.",
    );
    expect(await page.locator("#progress .drawing:visible rect.chosen").count()).toBe(1);
    expect(await page.locator("#instruments .drawing:visible .chosen-days").count()).toBe(1);
    await button.press("Enter");
    expect(page.url()).not.toContain("participant=");
    expect(await page.locator(".chosen, .chosen-days").count()).toBe(0);
    await page.goto(`${page.url().replace(/treaty.*/, "index.html")}?participant=BRA`);
    expect(await page.locator("#map .drawing:visible rect.chosen").count()).toBe(1);
    expect(reports).toEqual([]);
    await close();
  });

  it("tells the marks of a chart one by one by arrow keys, in reading order, until Escape", async () => {
    const { page, close } = await site.open(treaty);
    const tip = page.locator(".tip");
    await page.locator("#progress .drawing:visible").focus();
    await page.keyboard.press("ArrowRight");
    expect(await tip.innerText()).toBe("1: Qatar, reported");
    await page.keyboard.press("End");
    expect(await tip.innerText()).toBe("10: missing");
    await page.keyboard.press("Escape");
    expect(await tip.innerText()).toBe("");
    await page.locator("#progress .drawing:visible rect").first().hover();
    expect(await tip.innerText()).toBe("1: Qatar, reported");
    await close();
  });
});
