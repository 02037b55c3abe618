import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { refreshStatus } from "@depositary/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isAllTaken } from "../../src/refresh/outcome.js";
import type { RefreshSource } from "../../src/refresh/refresh-source.js";
import { StoreError } from "../../src/store/store-error.js";
import { copyOfTreaty, keptOf, removeCopy, stateOf } from "../support/data-copy.js";
import { type Handler, type LoopbackServer, startServer } from "../support/loopback-server.js";
import { pageSource } from "../support/page-source.js";
import { type RunOfSources, runSources } from "../support/refresh-run.js";

const PAGES = ["1", "2", "3", "4", "5", "6", "7"];

let directory: string;
let server: LoopbackServer;
let handle: Handler;

beforeEach(async () => {
  directory = await copyOfTreaty("XVIII-16");
  handle = ({ url }, response) => {
    if (url === "/robots.txt") response.writeHead(404).end();
    else response.writeHead(200, { etag: '"1"' }).end(`page ${url}`);
  };
  server = await startServer((request, response) => handle(request, response));
});

afterEach(async () => {
  await server.close();
  await removeCopy(directory);
});

function run(sources: readonly RefreshSource[], rest: Partial<RunOfSources> = {}) {
  return runSources({ directory, sources, origin: server.origin, ...rest });
}

async function statusOnFile() {
  const { sources } = refreshStatus.parse(JSON.parse(await readFile(join(directory, "status.json"), "utf8")));
  return Object.fromEntries(sources.map((one) => [one.source, one]));
}

/** Addresses that were asked from the given request on, without robots.txt. */
function askedSince(count: number): readonly string[] {
  return server.requests
    .slice(count)
    .map(({ url }) => url)
    .filter((url) => url !== "/robots.txt");
}

describe("a source that fails", () => {
  const throwing: RefreshSource = {
    ...pageSource("coe", []),
    async *refresh({ documents }) {
      yield { source: "coe", document: "1", state: "unchanged", reasons: [], balance: null, changes: [] };
      await documents.ask({ path: "/1" });
      throw new Error("a page without its token");
    },
  };

  it("ends as refused with its reason and what it did before, and the others go on", async () => {
    const { sources } = await run([throwing, pageSource("ods", ["1"])]);
    expect(sources.map(({ source, failure }) => [source, failure])).toEqual([
      ["coe", { state: "refused", reason: "a page without its token" }],
      ["ods", null],
    ]);
    expect(sources.map(({ documents }) => documents.length)).toEqual([1, 1]);
    expect(isAllTaken(sources)).toBe(false);
    const { coe, ods } = await statusOnFile();
    expect(coe).toMatchObject({ lastSuccessAt: null, lastFailure: "a page without its token" });
    expect(ods).toMatchObject({ lastSuccessAt: "2026-09-10T12:00:00Z", lastFailure: null });
  });

  it("names a fault of the program as one, with its place and no folder of this machine", async () => {
    const faulty: RefreshSource = {
      ...pageSource("coe", []),
      // biome-ignore lint/correctness/useYield: it ends before its first document
      async *refresh() {
        const row: { readonly cells?: readonly string[] } = JSON.parse("null");
        throw new Error(`never said of ${row.cells}`);
      },
    };
    const { sources } = await run([faulty]);
    expect(sources[0]?.failure?.reason).toMatch(
      /^a fault of this program at .*sources\.test\.ts:\d+: TypeError: Cannot read properties of null \(reading 'cells'\)$/,
    );
    expect(sources[0]?.failure?.reason).not.toContain("/");
  });

  it("ends as unavailable where nobody answers, and asks for robots.txt alone", async () => {
    handle = (_request, response) => response.socket?.destroy();
    const { sources } = await run([pageSource("coe", PAGES)]);
    const states = sources.flatMap(({ documents }) => documents.map(({ state }) => state));
    expect(states).toEqual(PAGES.map(() => "unavailable"));
    expect(server.requests.map(({ url }) => url)).toEqual(["/robots.txt"]);
  });

  it("does not hide that the data directory cannot be written", async () => {
    await writeFile(join(directory, "snapshots"), "no directory");
    const before = await stateOf(directory);
    const failing = run([pageSource("coe", PAGES)]);
    await expect(failing).rejects.toThrow(StoreError);
    await expect(failing).rejects.toThrow(join(directory, "snapshots"));
    expect(await stateOf(directory)).toEqual(before);
  });

  it("does not make a broken status file a new one", async () => {
    await writeFile(join(directory, "status.json"), '{"sources":[{"source":"coe"}]}');
    await expect(run([pageSource("coe", PAGES)])).rejects.toThrow(/status\.json: cannot be read/);
  });
});

describe("a host that fails again and again", () => {
  it("is left alone after five documents in a row, for the rest of its source", async () => {
    handle = ({ url }, response) => response.writeHead(url === "/robots.txt" ? 404 : 503).end();
    const { sources } = await run([pageSource("coe", PAGES)]);
    expect(askedSince(0)).toHaveLength(5);
    const [, , , , fifth, sixth, seventh] = sources[0]?.documents ?? [];
    expect(fifth?.reasons[0]).toContain("status 503");
    expect(sixth).toMatchObject({ state: "unavailable", notAsked: "circuit" });
    expect(sixth?.reasons[0]).toContain("failed 5 times in a row (status 503)");
    expect(seventh?.reasons).toEqual(sixth?.reasons);
    expect((await statusOnFile()).coe).toMatchObject({ lastSuccessAt: null, documents: { unavailable: 7 } });
  });

  it("is not one that has no such document", async () => {
    handle = (_request, response) => response.writeHead(404).end();
    await run([pageSource("coe", PAGES)]);
    expect(askedSince(0)).toHaveLength(7);
  });
});

describe("a budget", () => {
  it("that is spent leaves the rest to the next run, which begins with it", async () => {
    const withBudget = (requestsMax: number, at: string) =>
      run([pageSource("coe", PAGES)], { settings: { requestsMax }, at });
    const first = await withBudget(4, "2026-09-10T12:00:00Z");
    expect(askedSince(0)).toEqual(["/1", "/2", "/3"]);
    const { documents = [] } = first.sources[0] ?? {};
    expect(documents.map(({ notAsked }) => notAsked)).toEqual([
      ...[undefined, undefined, undefined],
      ...["budget", "budget", "budget", "budget"],
    ]);
    expect(isAllTaken(first.sources)).toBe(true);
    const asked = server.requests.length;
    await withBudget(4, "2026-09-11T12:00:00Z");
    expect(askedSince(asked)).toEqual(["/4", "/5", "/6"]);
    const again = server.requests.length;
    await withBudget(4, "2026-09-12T12:00:00Z");
    expect(askedSince(again)).toEqual(["/7", "/1", "/2"]);
  });

  it("that is spent before a source can name its documents is no failure of the source", async () => {
    const first: RefreshSource = {
      ...pageSource("coe", []),
      // biome-ignore lint/correctness/useYield: it ends before its first document
      async *refresh({ documents }) {
        await documents.ask({ path: "/1" });
      },
    };
    const { sources } = await run([first], { settings: { requestsMax: 0 } });
    expect(sources[0]?.failure).toMatchObject({ state: "unavailable", notAsked: "budget" });
    expect(isAllTaken(sources)).toBe(true);
    expect((await statusOnFile()).coe).toMatchObject({ lastSuccessAt: null, lastFailure: null });
  });

  it("is not spent again and again on a document that is not there", async () => {
    handle = ({ url }, response) => response.writeHead(["/4", "/5"].includes(url) ? 200 : 404).end();
    const settings = { requestsMax: 4 };
    await run([pageSource("coe", ["1", "2", "3", "4", "5"])], { settings });
    const asked = server.requests.length;
    await run([pageSource("coe", ["1", "2", "3", "4", "5"])], { settings, at: "2026-09-11T12:00:00Z" });
    expect(askedSince(asked)).toEqual(["/4", "/5", "/1"]);
  });
});

describe("the status of sources", () => {
  it("counts documents and bytes, and is the only file that a run without news changes", async () => {
    await run([pageSource("coe", PAGES)]);
    const before = await keptOf(directory);
    handle = ({ url }, response) => response.writeHead(url === "/robots.txt" ? 404 : 304).end();
    await run([pageSource("coe", PAGES)], { at: "2026-09-11T12:00:00Z" });
    expect(await keptOf(directory)).toEqual(before);
    expect((await statusOnFile()).coe).toEqual({
      source: "coe",
      cadenceDays: 2,
      lastRunAt: "2026-09-11T12:00:00Z",
      lastSuccessAt: "2026-09-11T12:00:00Z",
      lastChangeAt: null,
      lastFailureAt: null,
      lastFailure: null,
      documents: { seen: 7, changed: 0, unchanged: 7, unavailable: 0, refused: 0 },
      rows: { read: 0, taken: 0, refused: 0 },
      bytes: 0,
      durationMs: 0,
    });
  });

  it("keeps what is known of a source that did not run, and the last success of one that failed", async () => {
    await run([pageSource("coe", ["1"]), pageSource("ods", ["1"])]);
    handle = (_request, response) => response.writeHead(503).end();
    await run([pageSource("coe", ["1"])], { at: "2026-09-12T12:00:00Z" });
    const { coe, ods } = await statusOnFile();
    expect(ods?.lastRunAt).toBe("2026-09-10T12:00:00Z");
    expect(coe).toMatchObject({
      lastRunAt: "2026-09-12T12:00:00Z",
      lastSuccessAt: "2026-09-10T12:00:00Z",
      lastFailureAt: "2026-09-12T12:00:00Z",
    });
    expect(coe?.lastFailure).toMatch(/^1: GET .*status 503/);
  });

  it("is not written by a dry run, nor by one that asks nobody", async () => {
    await run([pageSource("coe", ["1"])], { request: { isDryRun: true } });
    await run([pageSource("coe", ["1"])], { request: { isOffline: true } });
    expect((await stateOf(directory)).some((line) => line.startsWith("status.json"))).toBe(false);
  });
});

it("a source is given its own secret and no other", async () => {
  const seen: Readonly<Record<string, string>>[] = [];
  const curious = (source: RefreshSource): RefreshSource => ({
    ...source,
    async *refresh(given) {
      seen.push(given.secrets);
      yield* source.refresh(given);
    },
  });
  const environment = { DEPOSITARY_UNDL_TOKEN: "secret", DEPOSITARY_COE_TOKEN: "", PATH: "/bin" };
  await run([curious(pageSource("undl", ["1"])), curious(pageSource("coe", ["1"]))], {
    request: { environment },
  });
  expect(seen).toEqual([{ DEPOSITARY_UNDL_TOKEN: "secret" }, {}]);
});
