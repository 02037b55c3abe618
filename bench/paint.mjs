// The first paint of the home page from our own server, beside that of an empty page, in a browser that was just started.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { siteCommand } from "../apps/report/bin/turbo-site.js";
import { staticServer } from "../apps/report/lib/site/static-server.js";
import { median } from "./timing.mjs";

const dist = fileURLToPath(new URL("../apps/report/dist", import.meta.url));
const CHROMIUM = "/usr/bin/chromium";
const RUNS = 9;
/** What a browser does of its own after its start lies before what is measured. */
const REST_MS = 1200;
const empty = "<!doctype html><title>Empty</title><p>Empty";

/** Peer: the least that a paint takes here. Each run has a browser of its own. */
export async function paintBench() {
  if (!existsSync(CHROMIUM)) return [{ name: "home, first paint", failed: `no browser at ${CHROMIUM}` }];
  execFileSync(process.execPath, siteCommand);
  const nothing = createServer((_, response) => response.setHeader("content-type", "text/html").end(empty));
  const servers = [staticServer(dist), nothing];
  try {
    const addresses = await Promise.all(servers.map(listening));
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await paintsOf(addresses));
    const [ours, peer] = servers.map((_, at) => median(runs.map((paints) => paints[at])) / 1000);
    return [{ name: "home, first paint", ours, peer, peerName: "an empty page", note: "goal: 0.15 s" }];
  } finally {
    for (const server of servers) server.close();
  }
}

async function listening(server) {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${server.address().port}/`;
}

/** Milliseconds from the request for each page to its first paint, each page in a browser of its own. */
async function paintsOf(addresses) {
  const paints = [];
  for (const address of addresses) {
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--no-sandbox", "--disable-gpu"],
    });
    const page = await browser.newPage();
    await setTimeout(REST_MS);
    await page.goto(address);
    const paint = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    paints.push(await (await page.waitForFunction(paint)).jsonValue());
    await browser.close();
  }
  return paints;
}
