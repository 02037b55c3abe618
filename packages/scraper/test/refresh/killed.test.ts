import { spawn } from "node:child_process";
import { type FSWatcher, watch } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { REFRESH_COMMAND, runRefresh } from "../support/command.js";
import { type ConvergingRun, contentOf, startConvergingRun } from "../support/converging-run.js";
import { removeCopy } from "../support/data-copy.js";
import { isSoak, seeded } from "../support/seed.js";

const KILLS = isSoak ? 200 : 20;
/** Between the first file that is staged and the last rename lie milliseconds: half of the kills are aimed at them. */
const PUBLISHING_MS = 30;

/** When a run is killed: a share of its usual time, or of the time of publishing once that has begun. */
const kills = fc.sample(
  fc.record({ percent: fc.noBias(fc.integer({ min: 0, max: 99 })), isPublishing: fc.noBias(fc.boolean()) }),
  { ...seeded, numRuns: KILLS },
);

let run: ConvergingRun;
let killed = 0;

beforeAll(async () => {
  run = await startConvergingRun();
});

afterAll(() => run.close());

test.each(kills)(
  "a run killed at $percent % of its time (publishing: $isPublishing) leaves a next run that ends with the same bytes",
  async ({ percent, isPublishing }) => {
    const directory = await run.newDirectory();
    await runAndKill(directory, percent / 100, isPublishing);
    expect((await runRefresh(run.argsFor(directory))).code).toBe(0);
    expect(await contentOf(directory)).toEqual(run.expected);
    await removeCopy(directory);
  },
);

test("most of the runs were killed before their end", () => {
  expect(killed).toBeGreaterThan(KILLS / 2);
});

async function runAndKill(directory: string, share: number, isPublishing: boolean): Promise<void> {
  const child = spawn(process.execPath, [REFRESH_COMMAND, ...run.argsFor(directory)]);
  const ended = new Promise((resolve) => child.once("close", resolve));
  const staging = isPublishing ? stagingIn(directory) : null;
  await Promise.race([ended, staging?.begun ?? Promise.resolve()]);
  await Promise.race([ended, sleep(share * (isPublishing ? PUBLISHING_MS : run.usualMs))]);
  staging?.watcher.close();
  child.kill("SIGKILL");
  await ended;
  if (child.signalCode === "SIGKILL") killed += 1;
}

/** Tells when a run begins to stage what it will publish. */
function stagingIn(directory: string): { readonly begun: Promise<void>; readonly watcher: FSWatcher } {
  const watcher = watch(directory);
  const begun = new Promise<void>((resolve) => {
    watcher.on("change", (_kind, name) => {
      if (name === ".staging") resolve();
    });
  });
  return { begun, watcher };
}
