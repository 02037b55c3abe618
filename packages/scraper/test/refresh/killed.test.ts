import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { type FSWatcher, watch } from "node:fs";
import { cp, mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readReferenceFacts, readWrittenFacts } from "../../src/store/facts.js";
import { gaVote } from "../source/undl/ga-vote.js";
import { renderXml } from "../source/untc/render.js";
import { REFRESH_COMMAND, runRefresh } from "../support/command.js";
import { cybercrimeRecord, cybercrimeRows } from "../support/cybercrime-document.js";
import { removeCopy } from "../support/data-copy.js";
import { answerAsLibrary } from "../support/library-server.js";
import { type LoopbackServer, sendDocument, startServer } from "../support/loopback-server.js";
import { isSoak, seeded } from "../support/seed.js";
import { smallCopy } from "./fault-matrix/subject.js";

const KILLS = isSoak ? 200 : 20;
/** Between the first file that is staged and the last rename lie milliseconds: half of the kills are aimed at them. */
const PUBLISHING_MS = 30;

/** When a run is killed: a share of its usual time, or of the time of publishing once that has begun. */
const kills = fc.sample(
  fc.record({ percent: fc.noBias(fc.integer({ min: 0, max: 99 })), isPublishing: fc.noBias(fc.boolean()) }),
  { ...seeded, numRuns: KILLS },
);

let server: LoopbackServer;
let original: string;
let expected: readonly string[];
let usualMs: number;
let killed = 0;

beforeAll(async () => {
  original = await smallCopy("XVIII-16", null);
  const rows = cybercrimeRows(await readWrittenFacts(original), await readReferenceFacts(original));
  const body = renderXml(cybercrimeRecord(rows));
  const vote = { ...gaVote, recordId: "4100000", symbol: "A/RES/80/1", session: "80", date: "2025-12-18" };
  const asLibrary = answerAsLibrary({ files: {}, records: { "GA-2025": [vote] } });
  server = await startServer((request, response) => {
    if (request.url.endsWith(".xml")) sendDocument(request, response, body);
    else if (request.url.startsWith("/search")) asLibrary(request, response);
    else response.writeHead(404).end();
  });
  const directory = await copyOfOriginal();
  const started = performance.now();
  const { code, stderr } = await runRefresh(argsFor(directory));
  usualMs = performance.now() - started;
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expected = await contentOf(directory);
  expect(expected.join()).not.toBe((await contentOf(original)).join());
  await removeCopy(directory);
});

afterAll(async () => {
  await server.close();
  await removeCopy(original);
});

test.each(kills)(
  "a run killed at $percent % of its time (publishing: $isPublishing) leaves a next run that ends with the same bytes",
  async ({ percent, isPublishing }) => {
    const directory = await copyOfOriginal();
    await runAndKill(directory, percent / 100, isPublishing);
    expect((await runRefresh(argsFor(directory))).code).toBe(0);
    expect(await contentOf(directory)).toEqual(expected);
    await removeCopy(directory);
  },
);

test("most of the runs were killed before their end", () => {
  expect(killed).toBeGreaterThan(KILLS / 2);
});

async function runAndKill(directory: string, share: number, isPublishing: boolean): Promise<void> {
  const child = spawn(process.execPath, [REFRESH_COMMAND, ...argsFor(directory)]);
  const ended = new Promise((resolve) => child.once("close", resolve));
  const staging = isPublishing ? stagingIn(directory) : null;
  await Promise.race([ended, staging?.begun ?? Promise.resolve()]);
  await Promise.race([ended, sleep(share * (isPublishing ? PUBLISHING_MS : usualMs))]);
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

async function copyOfOriginal(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "depositary-killed-"));
  await cp(original, directory, { recursive: true });
  return directory;
}

function argsFor(directory: string): readonly string[] {
  const { origin } = server;
  return [
    ...["--only", "untc:XVIII-16", "--origin", `untc=${origin}`],
    ...["--only", "undl:GA-2025", "--origin", `undl=${origin}`],
    ...["--data", directory, "--delay", "0"],
  ];
}

/** Every file with its hash, moments of time left out; how the run went is not what it found. */
async function contentOf(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== "status.json")
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
  return Promise.all(paths.map(async (path) => `${path} ${await digest(join(directory, path))}`));
}

async function digest(path: string): Promise<string> {
  const text = await readFile(path, "latin1");
  const timeless = text.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, "T");
  return createHash("sha256").update(timeless, "latin1").digest("hex");
}
