import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fetchFile } from "../../src/fetch/fetch-file.js";
import type { HttpClient } from "../../src/fetch/http-client.js";
import { sha256OfFile } from "../../src/fetch/sha256.js";
import { openSnapshotStore, type StoredFile } from "../../src/fetch/snapshot.js";
import { type Handler, type LoopbackServer, startServer } from "../support/loopback-server.js";
import { quickClient } from "../support/quick-client.js";

const MB = 1024 * 1024;
const CHUNK = Buffer.alloc(MB, "abcdefgh\n");
const chunks = (count: number) => Readable.from(Array.from({ length: count }, () => CHUNK));

let directory: string;
/** A folder for what is staged, of this test alone. */
let temporary: string;
let server: LoopbackServer;
let client: HttpClient;
let handle: Handler;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "depositary-large-"));
  temporary = await mkdtemp(join(tmpdir(), "depositary-temporary-"));
  vi.stubEnv("TMPDIR", temporary);
  server = await startServer((request, response) => handle(request, response));
  client = quickClient(server.origin, { retry: { attempts: 2, baseMs: 0, pauseMaxMs: 0 } });
});

afterEach(async () => {
  await client.close();
  await server.close();
  vi.unstubAllEnvs();
  await rm(directory, { recursive: true, force: true });
  await rm(temporary, { recursive: true, force: true });
});

function ask<T>(bytesMax: number, work: (file: StoredFile) => Promise<T>, isReadOnly = false): Promise<T> {
  const store = openSnapshotStore(directory, { isReadOnly });
  const origin = { own: "https://example.org", asked: server.origin };
  const fetcher = { client, store, now: () => new Date("2026-09-10T12:00:00Z") };
  const request = { path: "/large.csv" };
  return fetchFile(
    fetcher,
    { name: "undl", agent: "depositary", origin },
    request,
    bytesMax,
    async (file) => {
      const done = await work(file);
      await store.accept("undl", "https://example.org/large.csv", file.sidecar);
      return done;
    },
  );
}

const sizeOf = async ({ path }: StoredFile) => (await stat(path)).size;

it("lends a document beyond the limit of others as a file, and keeps it by its hash", async () => {
  handle = (_request, response) => {
    response.writeHead(200, { "content-encoding": "gzip", etag: '"1"' });
    chunks(70)
      .pipe(createGzip({ level: 1 }))
      .pipe(response);
  };
  const file = await ask(80 * MB, async (lent) => ({ ...lent, size: await sizeOf(lent) }));
  expect(file.size).toBe(70 * MB);
  expect(file.path).toBe(join(directory, "undl", file.sidecar.sha256.slice(0, 2), file.sidecar.sha256));
  expect(await sha256OfFile(file.path)).toBe(file.sidecar.sha256);
  expect(await readdir(temporary)).toEqual([]);
});

it("asks for it again on condition that it changed, and lends the one that is held", async () => {
  handle = ({ headers }, response) => {
    if (headers["if-none-match"] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"1"' }).end("undl_id\n");
  };
  const first = await ask(MB, async ({ path }) => path);
  expect(await ask(MB, async ({ path }) => path)).toBe(first);
  expect(server.requests).toHaveLength(2);
});

it("refuses more bytes than it may have and leaves nothing behind", async () => {
  handle = (_request, response) => void chunks(3).pipe(response);
  await expect(ask(2 * MB, sizeOf)).rejects.toThrow(`more than ${2 * MB} bytes on the wire`);
  expect(await readdir(temporary)).toEqual([]);
  expect(await readdir(directory)).toEqual([]);
});

it("begins the file anew where a connection broke off", async () => {
  handle = (_request, response) => {
    if (server.requests.length === 1) {
      response.writeHead(200, { "content-length": "100" });
      response.write("undl_id,half", () => response.destroy());
    } else response.end("whole\n");
  };
  expect(await ask(MB, sizeOf)).toBe(6);
});

it("keeps nothing in a store that only reads", async () => {
  handle = (_request, response) => response.end("undl_id\n");
  expect(await ask(MB, sizeOf, true)).toBe(8);
  expect(await readdir(directory)).toEqual([]);
});
