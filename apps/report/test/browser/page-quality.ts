import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const SIZES = { wide: { width: 1280, height: 900 }, paper: { width: 718, height: 1000 } } as const;

/**
 * What is wrong with a page as those meet it who do not see it as it was drawn: axe in light, its rules of colour also in dark, forced colours,
 * reduced motion, print, 320 px and text at twice its size. The page is loaded once and looked at in each way after another.
 */
export async function problemsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    // of many alike, as the tables of the dictionary, the first three stand for all
    for (const details of document.querySelectorAll<HTMLDetailsElement>("details:nth-of-type(-n + 3)"))
      details.open = true;
  });
  return [
    ...(await accessibility(page)),
    ...(await plainLinks(page, "screen")),
    ...(await forcedColours(page)),
    ...(await motion(page)),
    ...(await print(page)),
    ...(await reflow(page)),
  ];
}

async function accessibility(page: Page): Promise<readonly string[]> {
  // half the time and the same violations: no page has frames, media or fonts to wait for
  const axe = (source = {}) =>
    new AxeBuilder({ page, ...source })
      .setLegacyMode(true)
      .options({ preload: false, resultTypes: ["violations"] });
  // axe never calls the contrast of text on a drawing a violation: it does not know what is drawn below it
  const contrast = () => axe(AS_LOADED).withRules(OF_COLOUR).exclude("svg").exclude(`[${ALIKE}]`).analyze();
  await page.evaluate(markAlike, ALIKE);
  const structure = await axe().disableRules(OF_COLOUR).analyze();
  const light = await contrast();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await contrast();
  await page.emulateMedia({ colorScheme: "light" });
  return [structure, light, dark]
    .flatMap(({ violations }) => violations)
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `axe, ${id}: ${nodes[0]?.html}`);
}

const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** Nothing in place of the source of axe, which the first run has put into the page. */
const AS_LOADED = { axeSource: "void axe" };

const ALIKE = "data-alike";

/** Marks elements without others in them that are styled as three before them: the same names and classes up to the root, the same colour. */
function markAlike(mark: string): void {
  const paths = new Map<Element | null, string>();
  const seen = new Map<string, number>();
  for (const element of document.querySelectorAll("*")) {
    const path = `${paths.get(element.parentElement)} ${element.localName}.${element.getAttribute("class")}`;
    paths.set(element, path);
    if (element.childElementCount > 0) continue;
    const style = `${path} ${getComputedStyle(element).color}`;
    const before = seen.get(style) ?? 0;
    seen.set(style, before + 1);
    if (before >= 3) element.setAttribute(mark, "");
  }
}

async function forcedColours(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: "active" });
  const found = await page.evaluate(() => {
    const drawings = [...document.querySelectorAll(".drawing svg, .legend svg")];
    const lost = drawings.filter((svg) => getComputedStyle(svg).forcedColorAdjust !== "none");
    const edgeless = [...document.querySelectorAll(".verdict, input, select, textarea")].filter(
      (element) => getComputedStyle(element).borderTopWidth === "0px",
    );
    return [...lost, ...edgeless].map((element) => `forced colours, nothing left of ${element.outerHTML}`);
  });
  await page.emulateMedia({ forcedColors: "none" });
  return found.map(shortened);
}

async function motion(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const found = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { scrollBehavior, animationName, transitionDuration } = getComputedStyle(element);
        return scrollBehavior === "smooth" || animationName !== "none" || transitionDuration !== "0s";
      })
      .map((element) => `reduced motion, still moving: ${element.outerHTML}`),
  );
  await page.emulateMedia({ reducedMotion: "no-preference" });
  return found.map(shortened);
}

async function print(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(SIZES.paper);
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(() => {
    const main = document.querySelector("main");
    const shown = [...(main?.querySelectorAll("*") ?? [])].filter(
      (element) => element.getClientRects().length > 0 && !element.classList.contains("hidden"),
    );
    const edge = document.documentElement.clientWidth;
    const cut = shown.filter(
      (element) =>
        element.closest("svg, .hidden") === null && element.getBoundingClientRect().right > edge + 0.5,
    );
    const pale = shown.filter((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return (
        element.matches("p, td, th, a, span") && color === "rgb(255, 255, 255)" && backgroundColor !== ""
      );
    });
    return [
      ...cut.map((element) => `print, beyond the paper: ${element.outerHTML}`),
      ...pale.map((element) => `print, white on a ground that is not printed: ${element.outerHTML}`),
    ];
  });
  const plain = await plainLinks(page, "print");
  await page.emulateMedia({ media: "screen" });
  return [...found.slice(0, 3).map(shortened), ...plain];
}

/** Links in the text that are not underlined. Axe lets one pass that has the very colour of the words around it. */
async function plainLinks(page: Page, medium: string): Promise<readonly string[]> {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll("main :is(p, li, td, th, dd) a:not(.hidden)")]
      .filter(
        (element) =>
          element.getClientRects().length > 0 &&
          !getComputedStyle(element).textDecorationLine.includes("underline"),
      )
      .map((element) => element.outerHTML),
  );
  return found.slice(0, 1).map((link) => shortened(`${medium}, a link like text: ${link}`));
}

async function reflow(page: Page): Promise<readonly string[]> {
  await page.setViewportSize({ width: 320, height: 800 });
  const narrow = await overflow(page);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll(".scroll")]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map((region) => `a table wider than 320 px: ${region.outerHTML}`),
  );
  await page.setViewportSize({ width: 640, height: 800 });
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  const zoomed = await overflow(page);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  await page.setViewportSize(SIZES.wide);
  return [
    ...cut.slice(0, 1).map(shortened),
    ...(narrow > 0 ? [`scrolls sideways at 320 px, by ${narrow} px`] : []),
    ...(zoomed > 0 ? [`scrolls sideways with text at 200%, by ${zoomed} px`] : []),
  ];
}

/** How far the page reaches beyond the window, in px, when it has been told of the window's size, which it is before a frame. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
}

function shortened(problem: string): string {
  return problem.slice(0, 200);
}
