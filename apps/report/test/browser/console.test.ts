import { mkdtemp, readFile, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { ensureWithProgress, openDatabase } from "@depositary/analytics";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../../src/site/build-site.js";
import { staticServer } from "../../src/site/static-server.js";
import { writeSite } from "../../src/site/write-site.js";
import { writeSmallRecord } from "../record/small-record.js";
import { partsCalled } from "../site/files-of.js";
import { listening } from "../site/listening.js";
import { hasBrowser, launchChromium } from "./chromium.js";

const report = resolve(fileURLToPath(import.meta.url), "../../..");
/** A busy machine takes long to load the database, and to ask it. */
const PATIENT = { timeout: 40_000 } as const;

let directory: string;
let server: Server;
let address: string;
let browser: Browser;

describe.skipIf(!hasBrowser)("the SQL console in Chromium (skipped where none is installed)", () => {
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "depositary-console-"));
    const dataDirectory = join(directory, "data");
    const databasePath = join(directory, "depositary.duckdb");
    await writeSmallRecord(dataDirectory);
    await ensureWithProgress({ dataDirectory, databasePath }, process);
    const questions = await readFile(join(report, "../../docs/sql.md"), "utf8");
    const database = await openDatabase({ path: databasePath, access: "read" });
    const site = buildSite(database, { console: { databasePath, questions } });
    await writeSite(() => partsCalled(["search", "sql", "console", "console script"], site), {
      assets: join(report, "assets"),
      scripts: join(report, "browser"),
      out: join(directory, "dist"),
    });
    database.close();
    server = staticServer(directory);
    address = `http://127.0.0.1:${await listening(server)}/dist/sql/`;
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(directory, { recursive: true, force: true });
  });

  async function open(options = {}, hash = "") {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const reports: string[] = [];
    const requests: string[] = [];
    page.on("console", (message) => reports.push(message.text()));
    page.on("pageerror", (error) => reports.push(error.message));
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(`${address}${hash}`);
    return { page, reports, requests, close: () => context.close() };
  }

  it("shows questions with their answers where no script runs", async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    expect(await page.locator("article.example").count()).toBe(10);
    expect(await page.locator("#answer-1").innerText()).toMatch(/signatories[\s\S]*9/);
    await close();
  });

  it("loads nothing until it is asked, then answers, draws, and gives the answer as CSV", async () => {
    const { page, reports, requests, close } = await open();
    const loaded = () => requests.filter((url) => /\.(gz|wasm)$|duckdb/.test(url));
    expect(loaded()).toEqual([]);
    await page
      .getByLabel("Statement")
      .fill(
        "SELECT name, length(name) AS letters FROM participant JOIN participation USING (participant_id) WHERE treaty_id = 'XVIII-16' ORDER BY name -- all of them",
      );
    await page.getByRole("button", { name: /Load DuckDB/ }).press("Enter");
    const status = page.locator("[data-sql-console] [role=status]");
    await expect.poll(() => status.innerText(), PATIENT).toMatch(/^\d+ rows in|No answer/);
    expect(await status.innerText()).toMatch(/^9 rows in/);
    expect(await page.locator("[data-sql-console] tbody tr").count()).toBe(9);
    expect(await page.locator("[data-sql-console] svg rect").count()).toBe(9);
    expect(await page.getByText("letters by name", { exact: true }).isVisible()).toBe(true);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV", exact: true }).click(),
    ]);
    const csv = await readFile(await download.path(), "utf8");
    expect(csv.split("\n")[0]).toBe("name,letters");
    expect(csv).toContain("Brazil,6\n");
    expect(page.url()).toContain("#console?sql=SELECT+name");
    expect(reports).toEqual([]);

    await page.getByLabel("Statement").fill("SELECT nothing FROM nowhere");
    await page.getByRole("button", { name: "Run" }).click();
    await expect.poll(() => status.innerText(), PATIENT).toMatch(/^No answer: .*nowhere/);
    expect(await status.innerText()).toContain("LINE 1: SELECT nothing FROM nowhere");
    await page.getByLabel("Statement").fill("FROM 'https://example.org/x.parquet'");
    await page.getByRole("button", { name: "Run" }).click();
    await expect.poll(() => status.innerText(), PATIENT).toMatch(/^No answer: .*(parquet|http)/i);

    expect(
      requests.filter((url) => !url.startsWith(address.replace("sql/", "")) && !url.startsWith("blob:")),
    ).toEqual([]);
    expect(reports.filter((text) => /policy|refused/i.test(text))).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
    await close();
  });

  it("puts the statement of an address into the console without running it", async () => {
    const { page, requests, close } = await open({}, "#console?sql=SELECT+1%2B1");
    expect(await page.getByLabel("Statement").inputValue()).toBe("SELECT 1+1");
    expect(requests.filter((url) => url.endsWith(".gz"))).toEqual([]);
    await close();
  });
});
