import { changeTable, treatyTable } from "@depositary/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isAllTaken } from "../../src/refresh/outcome.js";
import { untc } from "../../src/refresh/sources/untc.js";
import { failuresFile } from "../../src/refresh/summary-file.js";
import type { StatusRecord } from "../../src/source/untc/index.js";
import { readReferenceFacts, readWrittenFacts } from "../../src/store/facts.js";
import { readRows } from "../../src/store/read-rows.js";
import { renderHtml, renderXml } from "../source/untc/render.js";
import { cybercrimeRecord, cybercrimeRows, type PrintedRow } from "../support/cybercrime-document.js";
import { factsOf, removeCopy } from "../support/data-copy.js";
import { asRead, HOSTILE, shownHostile, withoutBlanks } from "../support/hostile-text.js";
import { type LoopbackServer, sendDocument, startServer } from "../support/loopback-server.js";
import { expectInert, type Told, toldRun } from "../support/told-run.js";
import { smallCopy } from "./fault-matrix/subject.js";

const TREATY = "XVIII-16";
const TABLES = [treatyTable, changeTable];

let directory: string;
let server: LoopbackServer;
let rows: readonly PrintedRow[];
let body: Uint8Array;
let before: readonly string[];

beforeEach(async () => {
  directory = await smallCopy(TREATY, null);
  rows = cybercrimeRows(await readWrittenFacts(directory), await readReferenceFacts(directory));
  before = await factsOf(directory);
  server = await startServer((request, response) => {
    const isPage = request.url.startsWith("/Pages/ViewDetails");
    if (isPage || request.url.endsWith(".xml"))
      sendDocument(request, response, body, isPage ? "text/html" : "text/xml");
    else response.writeHead(404).end();
  });
});

afterEach(async () => {
  await server.close();
  await removeCopy(directory);
});

function run(): Promise<Told> {
  return toldRun({
    directory,
    sources: [untc],
    origin: server.origin,
    request: { sources: [{ source: untc, only: [TREATY] }] },
  });
}

function withTitle(title: string): StatusRecord {
  return cybercrimeRecord(rows, { title });
}

/** The page is read after the XML by the same hands: some of them are enough there. */
const OF_PAGES = HOSTILE.filter((_text, i) => i % 4 === 0);

describe.each([
  ["XML", renderXml, HOSTILE],
  ["page", renderHtml, OF_PAGES],
] as const)("a hostile string in the %s of a treaty", (_form, render, hostile) => {
  it.each(hostile.map((text) => [shownHostile(text), text] as const))(
    "%s as its title is a cell of the record and text everywhere else, or the document is refused",
    async (_name, title) => {
      body = render(withTitle(title));
      const told = await run();
      await expectInert(directory, told, TABLES);
      if (!isAllTaken(told.report.sources)) {
        expect(await factsOf(directory)).toEqual(before);
        expect(failuresFile(told.report)).toContain(TREATY);
        return;
      }
      const [treaty] = await readRows(directory, treatyTable);
      expect(withoutBlanks(treaty?.title ?? "")).toBe(withoutBlanks(asRead(title)));
    },
  );

  it.each(hostile.map((text) => [shownHostile(text), text] as const))(
    "%s as a participant is refused by name, and the facts stay",
    async (_name, name) => {
      body = render(cybercrimeRecord([...rows, [name, "1 Jan 2026", ""]]));
      const told = await run();
      await expectInert(directory, told, TABLES);
      expect(isAllTaken(told.report.sources)).toBe(false);
      expect(told.report.outcomes).toMatchObject([{ document: TREATY, changes: [] }]);
      expect(failuresFile(told.report)).toMatch(new RegExp(`(refused|unavailable): untc:${TREATY}: .`));
      expect(await factsOf(directory)).toEqual(before);
    },
  );
});
