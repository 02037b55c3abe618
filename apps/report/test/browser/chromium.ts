import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const candidates = [
  "/usr/lib/chromium/chromium",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** The browser of this machine, or null where there is none. */
const chromiumPath = candidates.find((path) => existsSync(path)) ?? null;

export function launchChromium(): Promise<Browser> {
  if (chromiumPath === null) throw new Error(`no Chromium found: looked for ${candidates.join(", ")}`);
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-dev-shm-usage",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Whether browser tests run: where there is a Chromium, and always under CI, where its absence is a failure. */
export const hasBrowser = chromiumPath !== null || process.env.CI === "true";
