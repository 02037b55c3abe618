import type { Page } from "playwright-core";

/** Holds back what is asked for at such addresses; the answer lets it go. */
export async function holding(page: Page, address: string): Promise<() => void> {
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, (route) => released.then(() => route.continue()));
  return letGo;
}

/** Whether anything of the page can be seen. */
export async function firstPaint(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
}
