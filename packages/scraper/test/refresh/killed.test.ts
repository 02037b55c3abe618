import { spawn } from "node:child_process";
import { type FSWatcher, watch } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { REFRESH_COMMAND, runRefresh } from "../support/command.js";
import { type ConvergingRun, contentOf, startConvergingRun } from "../support/converging-run.js";
import { removeCopy } from "../support/data-copy.js";
import { isSoak, seeded } from "../support/seed.js";

const KILLS = isSoak ? 200 : 20;
/** Between the first file that is staged and the last rename lie milliseconds: half of the kills are aimed at them. */
const PUBLISHING_MS = 30;

interface Kill {
  /** Share of its usual time after which a run is killed, or of the time of publishing once that has begun. */
  readonly percent: number;
  readonly isPublishing: boolean;
}

const kill = fc.record({
  percent: fc.noBias(fc.integer({ min: 0, max: 99 })),
  isPublishing: fc.noBias(fc.boolean()),
});
/** Two in one directory, one after the other: what the first run left is what the second begins with. */
const kills = fc.sample(fc.tuple(kill, kill), { ...seeded, numRuns: KILLS / 2 });

let run: ConvergingRun;
let killed = 0;

beforeAll(async () => {
  run = await startConvergingRun();
});

afterAll(() => run.close());

it.each(kills)(
  "runs killed at %j and %j of their time leave a next run that ends with the same bytes",
  async (...both) => {
    const directory = await run.newDirectory();
    for (const one of both) await runAndKill(directory, one);
    expect((await runRefresh(run.argsFor(directory))).code).toBe(0);
    expect(await contentOf(directory)).toEqual(run.expected);
    await removeCopy(directory);
  },
);

it("most of the runs were killed before their end", () => {
  expect(killed).toBeGreaterThan(KILLS / 2);
});

async function runAndKill(directory: string, { percent, isPublishing }: Kill): Promise<void> {
  const child = spawn(process.execPath, [REFRESH_COMMAND, ...run.argsFor(directory)]);
  const ended = new Promise((resolve) => child.once("close", resolve));
  const staging = isPublishing ? stagingIn(directory) : null;
  await Promise.race([ended, staging?.begun ?? Promise.resolve()]);
  await Promise.race([ended, sleep((percent / 100) * (isPublishing ? PUBLISHING_MS : run.usualMs))]);
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
