import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { SiteFile } from "../../src/site/chart-files.js";
import { pageFiles } from "../../src/site/page-files.js";
import type { SitePart } from "../../src/site/part.js";
import { staticServer } from "../../src/site/static-server.js";
import { writeSite } from "../../src/site/write-site.js";
import { smallDatabase } from "../record/small-database.js";
import { smallSqlPage } from "../record/small-sql-page.js";
import { listening } from "../site/listening.js";
import { smallFiles } from "../site/small-files.js";
import { launchChromium } from "./chromium.js";

const report = resolve(fileURLToPath(import.meta.url), "../../..");

/** The site of the small record on disk and on a server, below a sub-path, with a browser that reads it. */
export interface SmallSite {
  readonly browser: Browser;
  /** Address of the site on the server. */
  readonly base: string;
  /** The HTML of each page by its path. */
  readonly pages: ReadonlyMap<string, string>;
  /** Opens a page from its file, or from its address where that is given; what the browser reports and asks for is collected. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

type Opened = Awaited<ReturnType<typeof watched>>;

/** Writes the site: all of it with the page of the console, or only the files that `choose` makes. */
export async function smallSite(
  choose: () => AsyncIterable<SiteFile> | Iterable<SiteFile> = wholeSite,
): Promise<SmallSite> {
  const directory = await mkdtemp(join(tmpdir(), "depositary-browser-"));
  const pages = new Map<string, string>();
  await writeSite(() => keeping(pages, choose()), {
    assets: join(report, "assets"),
    scripts: join(report, "browser"),
    out: join(directory, "dist"),
  });
  const server = staticServer(directory);
  const base = `http://127.0.0.1:${await listening(server)}/dist/`;
  const browser = await launchChromium();
  const open = await openingIn(browser);
  return {
    browser,
    base,
    pages,
    open: (path, options) =>
      open(
        path.startsWith("http") ? path : `${pathToFileURL(join(directory, "dist")).href}/${path}`,
        options,
      ),
    close: async () => {
      await browser.close();
      server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The files as they come, each as a part; the HTML among them is kept. */
async function* keeping(
  pages: Map<string, string>,
  files: AsyncIterable<SiteFile> | Iterable<SiteFile>,
): AsyncGenerator<SitePart> {
  for await (const file of files) {
    if (file.path.endsWith(".html") && typeof file.content === "string") pages.set(file.path, file.content);
    yield { name: file.path, inputs: () => "", make: () => [file] };
  }
}

async function* wholeSite(): AsyncGenerator<SiteFile> {
  yield* await smallFiles();
  const database = await smallDatabase();
  yield* pageFiles(await smallSqlPage(database), "2026-07-31");
  database.close();
}

/** Opens addresses one after the other in one tab; with options in a context of its own, which takes a process more. */
async function openingIn(browser: Browser) {
  const tab = await newTab(browser);
  return async (address: string, options?: BrowserContextOptions) => {
    if (options === undefined) return watched(tab, address, async () => void tab.removeAllListeners());
    const page = await newTab(browser, options);
    return watched(page, address, () => page.context().close());
  };
}

async function newTab(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  return context.newPage();
}

async function watched(page: Page, address: string, close: () => Promise<void>) {
  const reports: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => reports.push(message.text()));
  page.on("pageerror", (error) => reports.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, reports, requests, close };
}
