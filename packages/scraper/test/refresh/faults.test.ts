import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHttpClient, defaultHttpSettings, type HttpClient } from "../../src/fetch/http-client.js";
import type { RefreshReport } from "../../src/refresh/outcome.js";
import { untc } from "../../src/refresh/sources/untc.js";
import { refresh } from "../../src/refresh.js";
import type { StatusRecord } from "../../src/source/untc/index.js";
import { readReferenceFacts, readWrittenFacts } from "../../src/store/facts.js";
import { renderHtml, renderXml } from "../source/untc/render.js";
import {
  cybercrimeRecord,
  cybercrimeRows,
  type PrintedRow,
  withRow,
} from "../support/cybercrime-document.js";
import { copyOfTreaty, factsOf, removeCopy } from "../support/data-copy.js";
import { type Handler, type LoopbackServer, sendDocument, startServer } from "../support/loopback-server.js";
import { quickClient } from "../support/quick-client.js";

let directory: string;
let server: LoopbackServer;
let client: HttpClient;
let rows: readonly PrintedRow[];
let handle: Handler;

beforeEach(async () => {
  directory = await copyOfTreaty("XVIII-16");
  rows = cybercrimeRows(await readWrittenFacts(directory), await readReferenceFacts(directory));
  server = await startServer((request, response) => {
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else handle(request, response);
  });
  client = quickClient(server.origin);
});

afterEach(async () => {
  await client.close();
  await server.close();
  await removeCopy(directory);
});

/** Runs a refresh of XVIII-16 and expects that no fact changed. Returns the state and reasons of the document. */
async function expectNotTaken(): Promise<{ readonly state: string | undefined; readonly reasons: string }> {
  const before = await factsOf(directory);
  const { outcomes, summary } = await run();
  expect(summary).toEqual([]);
  expect(await factsOf(directory)).toEqual(before);
  return { state: outcomes[0]?.state, reasons: outcomes[0]?.reasons.join("\n") ?? "" };
}

function run(): Promise<RefreshReport> {
  return refresh(
    {
      directory,
      sources: [{ source: untc, only: ["XVIII-16"] }],
      mirrors: new Map([["untc", server.origin]]),
      environment: {},
      isDryRun: false,
      isOffline: false,
    },
    { client, now: () => new Date("2026-09-10T12:00:00Z"), tell: () => undefined },
  );
}

/** Answers the XML address with this, everything else with 404. */
function serveXml(send: (response: ServerResponse) => void): void {
  handle = ({ url }, response) => {
    if (url.endsWith(".xml")) send(response);
    else response.writeHead(404).end();
  };
}

function xml(record: StatusRecord = cybercrimeRecord(rows)): Uint8Array {
  return renderXml(record);
}

describe("a site that wants no robots", () => {
  it("robots.txt that forbids the document is obeyed: it is not asked for", async () => {
    await server.close();
    server = await startServer((request, response) => {
      if (request.url === "/robots.txt")
        sendDocument(request, response, "User-agent: *\nDisallow: /", "text/plain");
      else response.end(xml());
    });
    await client.close();
    client = createHttpClient(
      {
        ...defaultHttpSettings,
        userAgent: "depositary-test",
        intervalMs: 0,
        loopbackOrigins: new Set([server.origin]),
      },
      { random: () => 0, sleep: async () => undefined, elapsedMs: () => 0, now: () => new Date() },
    );
    const { state, reasons } = await expectNotTaken();
    expect(state).toBe("refused");
    expect(reasons).toContain("robots.txt forbids it");
    expect(server.requests.map(({ url }) => url)).toEqual(["/robots.txt"]);
  });
});

describe("a document that contradicts itself or the ledger", () => {
  const serveRecord = (record: StatusRecord) => serveXml((response) => response.end(renderXml(record)));

  it("totals and names that are wrong are listed together", async () => {
    serveRecord({ ...cybercrimeRecord([...rows, ["Zembla", "1 Jan 2026", ""]]), signatories: "99" });
    const { reasons } = await expectNotTaken();
    expect(reasons).toContain("99 printed, 78 counted");
    expect(reasons).toMatch(
      /rule printedParties or printedSignatories, document untc-xviii-16-[0-9a-f]{12}$/m,
    );
    expect(reasons).toContain('"Zembla"');
  });

  it("a copy that is older than the one on file is refused", async () => {
    handle = (request, response) => {
      const record = cybercrimeRecord(rows, { statusAsAt: "02-09-2026" });
      if (request.url.endsWith(".xml")) response.writeHead(404).end();
      else sendDocument(request, response, renderHtml(record), "text/html");
    };
    expect((await run()).outcomes[0]?.state).toBe("changed");
    const older = cybercrimeRecord(rows, { statusAsAt: "01-09-2026" });
    handle = (request, response) => {
      if (request.url.endsWith(".xml")) response.writeHead(404).end();
      else sendDocument(request, response, renderHtml(older), "text/html");
    };
    const { state, reasons } = await expectNotTaken();
    expect(state).toBe("refused");
    expect(reasons).toContain("right as at 2026-09-01, the document on file as at 2026-09-02");
  });
});

describe("a document right as at a day to come", () => {
  it("is refused: no later one would be newer", async () => {
    const record = cybercrimeRecord(rows, { statusAsAt: "02-09-2027" });
    handle = (request, response) => {
      if (request.url.endsWith(".xml")) response.writeHead(404).end();
      else sendDocument(request, response, renderHtml(record), "text/html");
    };
    expect((await expectNotTaken()).reasons).toContain("its stamp, 02-09-2027, lies after it was read");
  });
});

describe("square brackets", () => {
  it("round a consent to a treaty that is not in force are its withdrawal, of unknown day after it", async () => {
    serveXml((response) => response.end(xml()));
    await run();
    const withdrawn = withRow(rows, "Qatar", ([name, signed, consented]) => [name, signed, `[${consented}]`]);
    serveXml((response) => response.end(renderXml(cybercrimeRecord(withdrawn))));
    const { summary } = await run();
    expect(summary).toContain(
      "Qatar withdrew its consent to XVIII-16 between 12 February 2026 and 10 September 2026; 77 signatories, 2 parties, 38 to go",
    );
    const { actions } = await readWrittenFacts(directory);
    const withdrawal = actions.find(({ kind }) => kind === "withdrawalOfConsent");
    expect(withdrawal).toMatchObject({
      participantId: "QAT",
      date: null,
      notBefore: "2026-02-12",
      grade: "depositary",
    });
  });

  it("that are gone again, with the same dates, stop the document", async () => {
    const withdrawn = withRow(rows, "Qatar", ([name, signed, consented]) => [name, signed, `[${consented}]`]);
    serveXml((response) => response.end(renderXml(cybercrimeRecord(withdrawn))));
    await run();
    serveXml((response) => response.end(xml()));
    const { reasons } = await expectNotTaken();
    expect(reasons).toContain("stood in square brackets, and stands without them now");
  });
});
