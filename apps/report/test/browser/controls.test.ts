import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallFiles } from "../site/small-files.js";
import { hasBrowser } from "./chromium.js";
import { type SmallSite, smallSite } from "./small-site.js";

/** A page that scrolls smoothly has moved on when the mouse comes to where a cell was. */
const STILL = { reducedMotion: "reduce" } as const;

let site: SmallSite;

async function* withoutConsole() {
  yield* await smallFiles();
}

describe.skipIf(!hasBrowser)("what a reader operates in Chromium (skipped where none is installed)", () => {
  beforeAll(async () => {
    site = await smallSite(withoutConsole);
  });
  afterAll(() => site?.close());

  it("sorts a table by a button, keeps unknown days last, and puts the state in the address, which can ask for nothing else", async () => {
    const { page, reports, close } = await site.open("index.html");
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
    await page.goto(`${page.url().replace(/#.*/, "")}#participants?filter=nobody`);
    await page.reload();
    expect(await first()).not.toBe("");
    await page.goto(`${page.url().replace(/#.*/, "")}#%E0%A4%A`);
    await page.reload();
    expect(await button.count()).toBe(1);
    expect(reports).toEqual([]);
    await close();
  });

  it("finds a State or a treaty by keyboard, from a file, by any of its names", async () => {
    const { page, reports, close } = await site.open("claims/index.html");
    const search = page.getByRole("combobox", { name: "Search treaties and States" });
    await search.fill("crime organ");
    await expect.poll(() => page.getByRole("option").count()).toBe(1);
    await search.press("ArrowDown");
    expect(await page.getByRole("option", { selected: true }).innerText()).toContain("XVIII-12");
    await search.fill("convention");
    await expect.poll(() => page.getByRole("option").count()).toBeGreaterThan(1);
    await search.press("ArrowUp");
    expect(await page.getByRole("option").last().getAttribute("aria-selected")).toBe("true");
    await search.fill("viet");
    await search.press("Enter");
    await page.waitForURL(/participant\/VNM\/index\.html$/);
    expect(await page.locator("h1").innerText()).toBe("Viet Nam");
    expect(reports).toEqual([]);
    await close();
  });

  it("compares treaties of the reader's choice from a file, with the choice in the address", async () => {
    const { page, reports, close } = await site.open("compare/index.html");
    await page.goto(`${page.url()}#choose?treaties=XVIII-16,NONE,XVIII-16&measure=signatures`);
    await page.reload();
    expect(await page.locator("[data-compare] [role=status]").innerText()).toMatch(
      /^Left out: 1 of the treaties/,
    );
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
    const { page, reports, close } = await site.open(`${site.base}votes/index.html`);
    await page.getByRole("button", { name: "Compare members" }).click();
    await page.getByLabel("Who votes with", { exact: true }).selectOption("EGY");
    expect(await page.locator("[data-explore-votes] [role=status]").innerText()).toMatch(/^\d+ members with/);
    expect(page.url()).toMatch(/#explore\?with=EGY&from=35&to=74$/);
    expect(reports).toEqual([]);
    await close();
  });

  it("tells the cells of a heat map by keys and by pointer, as its table has them", async () => {
    const { page, reports, close } = await site.open("chapter/XVIII/index.html", STILL);
    const tip = page.locator(".tip", { hasText: /./ });
    await page.locator("#matrix .drawing:visible").focus();
    await page.keyboard.press("ArrowDown");
    const first = await tip.innerText();
    expect(first).toMatch(/^Egypt, Organized Crime: neither signed nor joined$/);
    await page.keyboard.press("ArrowRight");
    expect(await tip.innerText()).toBe("Egypt, Cybercrime: signed only");
    await page.keyboard.press("Home");
    expect(await tip.innerText()).toBe(first);
    await page.keyboard.press("Escape");
    expect(await tip.count()).toBe(0);
    await page.keyboard.press("End");
    const middle = await page.locator(".cell-cursor").evaluate(middleOfCell);
    await page.keyboard.press("Escape");
    await page.mouse.move(middle.x, middle.y);
    expect(await tip.innerText()).toBe("Egypt, Cybercrime: signed only");
    expect(reports).toEqual([]);
    await close();
  });

  it("tells the members of a strip by keys and by pointer, and keeps its place from strip to strip", async () => {
    const { page, reports, close } = await site.open("votes/index.html", STILL);
    const tip = page.locator(".tip", { hasText: /./ });
    const drawing = page.locator("#session-strips .drawing:visible");
    await drawing.scrollIntoViewIfNeeded();
    await drawing.focus();
    await page.keyboard.press("ArrowDown");
    const first = await tip.innerText();
    expect(first).toMatch(/^Session 73 \(2018\), .+ at −?\d\.\d\d$/);
    await page.keyboard.press("End");
    const last = await tip.innerText();
    expect(last).not.toBe(first);
    const { x, y } = await page.locator(".cell-cursor").evaluate(middleOfCell);
    await page.keyboard.press("Escape");
    await page.mouse.move(x, y);
    expect(await tip.innerText()).toBe(last);
    await page.keyboard.press("ArrowDown");
    expect(await tip.innerText()).toMatch(/^Session 74 \(2019\), .+ at /);
    expect(reports).toEqual([]);
    await close();
  });

  it("is walked through by keyboard: past the navigation, through every control, each with its place shown", async () => {
    const { page, reports, close } = await site.open("treaty/XVIII-16/index.html");
    const walked: string[] = [];
    for (let step = 0; step < 300 && walked.at(-1) !== "the end"; step++) {
      await page.keyboard.press("Tab");
      walked.push(await page.evaluate(focused));
    }
    expect(walked[0]).toBe("a Skip to the content");
    for (const control of [
      "a Votes",
      "input Search treaties and States",
      "input As of",
      "input Day",
      "select Show in the charts",
      "div 2 reported of 10: 8 more needed. Arrow keys tell its marks one by one.",
      "summary The numbers as a table",
      "button Participant",
      "button Show Brazil in the charts",
      "a This page as JSON",
    ])
      expect(walked).toContain(control);
    expect(walked.filter((name) => name.startsWith("unseen"))).toEqual([]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    expect(reports).toEqual([]);
    await close();
  });
});

/** The middle of a cell on the screen. The rectangle of an element counts its stroke, as wide as a column of the drawing makes it. */
function middleOfCell(cell: SVGElement | HTMLElement): { readonly x: number; readonly y: number } {
  if (!(cell instanceof SVGGraphicsElement)) throw new Error("not a drawing");
  const { x, y, width, height } = cell.getBBox();
  const { x: left, y: top } = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(
    cell.getScreenCTM() ?? undefined,
  );
  return { x: left, y: top };
}

/** The focused element by what it is called, `unseen` before it where nothing shows that it is there. */
function focused(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return "the end";
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
  const label =
    labels?.[0]?.childNodes[0]?.textContent ?? element.getAttribute("aria-label") ?? element.innerText;
  const name = `${element.localName} ${label.replace(/\s+/g, " ").replace(/: *$/, "").trim()}`;
  const { outlineStyle } = getComputedStyle(element);
  return outlineStyle === "none" || element.getClientRects().length === 0 ? `unseen ${name}` : name;
}
