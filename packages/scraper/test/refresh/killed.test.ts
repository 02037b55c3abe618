import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readReferenceFacts, readWrittenFacts } from "../../src/store/facts.js";
import { renderXml } from "../source/untc/render.js";
import { REFRESH_COMMAND, runRefresh } from "../support/command.js";
import { cybercrimeRecord, cybercrimeRows } from "../support/cybercrime-document.js";
import { copyOfTreaty, removeCopy } from "../support/data-copy.js";
import { type LoopbackServer, startServer } from "../support/loopback-server.js";

const TABLES = ["actions", "changes", "disagreements", "treaties"];

let server: LoopbackServer;
let expected: readonly string[];

beforeAll(async () => {
  const directory = await copyOfTreaty("XVIII-16");
  const rows = cybercrimeRows(await readWrittenFacts(directory), await readReferenceFacts(directory));
  const body = renderXml(cybercrimeRecord(rows));
  server = await startServer(({ url, headers }, response) => {
    const fixed = { etag: '"1"', "last-modified": "Wed, 02 Sep 2026 10:00:00 GMT" };
    if (!url.endsWith(".xml")) response.writeHead(404).end();
    else if (headers["if-none-match"] === fixed.etag) response.writeHead(304, fixed).end();
    else response.writeHead(200, fixed).end(body);
  });
  expect((await runRefresh(argsFor(directory))).code).toBe(0);
  expected = await factsIn(directory);
  await removeCopy(directory);
});

afterAll(() => server.close());

test.each([200, 350, 500, 600, 700, 800])(
  "a run killed after %i ms leaves a next run that ends with the same facts",
  async (ms) => {
    const directory = await copyOfTreaty("XVIII-16");
    const child = spawn(process.execPath, [REFRESH_COMMAND, ...argsFor(directory)]);
    await sleep(ms);
    child.kill("SIGKILL");
    await new Promise((resolve) =>
      child.exitCode === null && child.signalCode === null ? child.once("close", resolve) : resolve(null),
    );
    expect((await runRefresh(argsFor(directory))).code).toBe(0);
    expect(await factsIn(directory)).toEqual(expected);
    await removeCopy(directory);
  },
);

function argsFor(directory: string): readonly string[] {
  return [
    "--only",
    "untc:XVIII-16",
    "--origin",
    `untc=${server.origin}`,
    "--data",
    directory,
    "--delay",
    "0",
  ];
}

function factsIn(directory: string): Promise<readonly string[]> {
  return Promise.all(TABLES.map((name) => readFile(join(directory, `${name}.csv`), "utf8")));
}
