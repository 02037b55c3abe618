import { spawn } from "node:child_process";
import type { ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readReferenceFacts, readWrittenFacts } from "../../src/store/facts.js";
import { smallPdf } from "../source/ods/small-pdf.js";
import { latin1, renderXml } from "../source/untc/render.js";
import { REFRESH_COMMAND } from "../support/command.js";
import { cybercrimeRecord, cybercrimeRows } from "../support/cybercrime-document.js";
import { factsOf, removeCopy } from "../support/data-copy.js";
import { type LoopbackServer, startServer } from "../support/loopback-server.js";
import { smallCopy } from "./fault-matrix/subject.js";

const RESIDENT_MB_MAX = 300;
/** Of processor time, so that other work on the machine does not count. */
const SECONDS_MAX = 5;
const PADDING = 300 * 1024 * 1024;

/**
 * Tells on standard error, when the process ends, what it took. The peak is that of the process itself, which Linux keeps;
 * that of its resource usage begins with the memory of the process that started it.
 */
const TELL_USE = `data:text/javascript,${encodeURIComponent(`
import { readFileSync } from "node:fs";
process.on("exit", () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const [, kilobytes] = /VmHWM:\\s+(\\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"));
  console.error("used", kilobytes, userCPUTime + systemCPUTime);
});`)}`;

let server: LoopbackServer;
let directory: string;
let document: string;
let send: (response: ServerResponse) => void;

beforeAll(async () => {
  directory = await smallCopy("XVIII-16", "GA-78-");
  const rows = cybercrimeRows(await readWrittenFacts(directory), await readReferenceFacts(directory));
  document = Buffer.from(renderXml(cybercrimeRecord(rows))).toString("latin1");
  server = await startServer(({ url }, response) => {
    if (url.endsWith(".xml") || url.startsWith("/api/symbol")) send(response);
    else response.writeHead(404).end();
  });
});

afterAll(async () => {
  await server.close();
  await removeCopy(directory);
});

const encoded = (encoding: string, pack: (bytes: Uint8Array) => Uint8Array) => () => ({
  headers: { "content-encoding": encoding },
  body: pack(Buffer.alloc(PADDING, " ")),
});
const made = (change: (whole: string) => string) => () => ({ headers: {}, body: latin1(change(document)) });
const inName = (words: string) => made((whole) => whole.replace(">Algeria<", () => `>Algeria${words}<`));
const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
const row = "<Row><Entry>Algeria</Entry><Entry>25 Oct 2025</Entry><Entry/></Row>";

it
  .skipIf(process.platform !== "linux")
  .each<readonly [string, string, () => { headers: Record<string, string>; body: Uint8Array }, RegExp]>([
    [
      "300 MB in gzip",
      "untc:XVIII-16",
      encoded("gzip", (bytes) => gzipSync(bytes, { level: 1 })),
      /after decoding/,
    ],
    [
      "300 MB in brotli",
      "untc:XVIII-16",
      encoded("br", (bytes) =>
        brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
      ),
      /after decoding/,
    ],
    [
      "a body of 70 MB",
      "untc:XVIII-16",
      () => ({ headers: {}, body: Buffer.alloc(70e6, " ") }),
      /on the wire/,
    ],
    ["a body of 60 MB", "untc:XVIII-16", () => ({ headers: {}, body: Buffer.alloc(60e6, " ") }), /empty/],
    [
      "a billion laughs",
      "untc:XVIII-16",
      made((whole) => whole.replace("?>", () => `?><!DOCTYPE x [<!ENTITY l0 "lol">${laughs}]>`)),
      /doctype/,
    ],
    ["a million references", "untc:XVIII-16", inName("&#65;".repeat(1e6)), /unknown participants|too/],
    ["100,000 nested elements", "untc:XVIII-16", inName("<b>".repeat(1e5)), /malformed|nested|deep/],
    [
      "an attribute of 50 MB",
      "untc:XVIII-16",
      made((whole) =>
        whole.replace("<Chapter>", () => `<Chapter a="${"x".repeat(50e6)}">`).replace("</MTDSG>", ""),
      ),
      /malformed|truncated/,
    ],
    [
      "a table of 100,000 rows",
      "untc:XVIII-16",
      made((whole) => whole.replace("<Row><Entry>Algeria", () => `${row.repeat(1e5)}<Row><Entry>Algeria`)),
      /both name "Algeria"/,
    ],
    [
      "a PDF with a stream of 300 MB",
      "ods:A/78/PV.50",
      () => ({ headers: {}, body: smallPdf([["x"]], { stream: Buffer.alloc(PADDING), isDeflated: true }) }),
      /too large/,
    ],
  ])("%s ends in a reason, within bounds of memory and time", async (_name, only, bomb, reason) => {
  const before = await factsOf(directory);
  const { headers, body } = bomb();
  send = (response) => response.writeHead(200, headers).end(body);
  const { code, stderr } = await measureRefresh(only);
  expect(stderr).toMatch(reason);
  expect(code).toBe(1);
  const [, kilobytes, microseconds] = /used (\d+) (\d+)/.exec(stderr) ?? [];
  expect(Number(kilobytes) / 1024).toBeLessThanOrEqual(RESIDENT_MB_MAX);
  expect(Number(microseconds) / 1e6).toBeLessThanOrEqual(SECONDS_MAX);
  expect(await factsOf(directory)).toEqual(before);
});

function measureRefresh(only: string): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const [source = ""] = only.split(":");
  const args = [
    "--only",
    only,
    "--origin",
    `${source}=${server.origin}`,
    "--data",
    directory,
    "--delay",
    "0",
  ];
  const child = spawn(process.execPath, ["--import", TELL_USE, REFRESH_COMMAND, ...args]);
  let stderr = "";
  child.stdout.resume();
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString("utf8");
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, stderr })));
}
