import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { changeTable, refreshStatus, type Table, treatyTable } from "@depositary/model";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createConsole } from "../../src/refresh/console.js";
import type { RefreshEvent } from "../../src/refresh/event.js";
import { jsonLine } from "../../src/refresh/json-log.js";
import { printable } from "../../src/refresh/messages.js";
import { isAllTaken, type RefreshReport } from "../../src/refresh/outcome.js";
import { untc } from "../../src/refresh/sources/untc.js";
import { failuresFile, summaryFile } from "../../src/refresh/summary-file.js";
import type { StatusRecord } from "../../src/source/untc/index.js";
import { readReferenceFacts, readWrittenFacts } from "../../src/store/facts.js";
import { readRows } from "../../src/store/read-rows.js";
import { renderHtml, renderXml } from "../source/untc/render.js";
import { cybercrimeRecord, cybercrimeRows, type PrintedRow } from "../support/cybercrime-document.js";
import { factsOf, removeCopy } from "../support/data-copy.js";
import { type LoopbackServer, sendDocument, startServer } from "../support/loopback-server.js";
import { runSources } from "../support/refresh-run.js";
import { smallCopy } from "./fault-matrix/subject.js";

const TREATY = "XVIII-16";
const LONG = "x".repeat(100_000);

/** Text that is more than text to some reader of it: a page, a shell, a spreadsheet, a terminal, a forge, a database. */
const HOSTILE = [
  "Act <script>alert(1)</script> of",
  `Act "><img src=x onerror=alert(1)> of`,
  `Act ", 'and', "quotes" of`,
  '=HYPERLINK("http://example.org/?"&A1,"x")',
  "+1+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "Act @octocat closes #12 [x](javascript:alert(1)) `rm -rf /` | ~~x~~ of",
  "Act $" + "{{ secrets.TOKEN }} $(touch /tmp/x) of",
  "'; DROP TABLE action; --",
  "Act \u202egnp.exe\u202c of",
  "Act \u200e\u2066of\u2069",
  "Act\nof\r\nlines",
  "Act \u001b[31m\u0007of",
  "Act \u0000 of",
  "Act \u0085\u009b31m of",
  "Act &lt;b&gt;of&#7;",
  "Act \ud83d\ude00 中国 of",
  `Act ${LONG} of`,
] as const;

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

/** What a run told and wrote, to every reader of it. */
interface Told {
  readonly report: RefreshReport;
  readonly console: string;
  readonly log: string;
}

async function run(): Promise<Told> {
  const written: string[] = [];
  const events: RefreshEvent[] = [];
  const tell = createConsole({ write: (text) => written.push(text), isTerminal: false, elapsedMs: () => 0 });
  const report = await runSources({
    directory,
    sources: [untc],
    origin: server.origin,
    request: { sources: [{ source: untc, only: [TREATY] }] },
    tell: (event) => {
      events.push(event);
      tell(event);
    },
  });
  const summary = report.summary.map((line) => `${printable(line)}\n`);
  return { report, console: [...written, ...summary].join(""), log: events.map(jsonLine).join("") };
}

/** Nothing that a terminal obeys, and nothing that shows a text in another order than it has. */
const OBEYED = /[^\P{C}\n]/u;
const CONTROL = /[\p{Cc}\p{Bidi_Control}]/u;
/** What a forge or a Markdown renderer takes for more than text. */
const MARKUP = /(?<!\\)[<>[\]*_`#|~](?!64;)|@/;

async function expectInert({ report, console, log }: Told): Promise<void> {
  expect(console).not.toMatch(OBEYED);
  for (const line of log.trimEnd().split("\n")) expect(JSON.parse(line)).toHaveProperty("event");
  for (const text of [summaryFile(report), failuresFile(report)]) {
    for (const line of text.split("\n")) expect(line).not.toMatch(CONTROL);
    expect(text).not.toMatch(MARKUP);
    expect(text.startsWith("- ") ? text.length : 0).toBeLessThan(65_536);
  }
  const status = await readFile(join(directory, "status.json"), "utf8");
  const { sources } = refreshStatus.parse(JSON.parse(status));
  for (const { lastFailure } of sources) {
    expect(lastFailure ?? "").not.toMatch(CONTROL);
    expect((lastFailure ?? "").length).toBeLessThanOrEqual(500);
  }
  for (const table of [treatyTable, changeTable]) await expectOneLineARow(table);
}

/** A record is a line: no text of a source begins another one. */
async function expectOneLineARow(table: Table): Promise<void> {
  const text = await readFile(join(directory, table.file ?? ""), "utf8");
  const lines = text.trimEnd().split("\n");
  for (const line of lines) expect(line).not.toMatch(CONTROL);
  expect(await readRows(directory, table)).toHaveLength(lines.length - 1);
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
  test.each(hostile.map((text) => [JSON.stringify(text.slice(0, 60)), text] as const))(
    "%s as its title is a cell of the record and text everywhere else, or the document is refused",
    async (_name, title) => {
      body = render(withTitle(title));
      const told = await run();
      await expectInert(told);
      if (!isAllTaken(told.report.sources)) {
        expect(await factsOf(directory)).toEqual(before);
        expect(failuresFile(told.report)).toContain(TREATY);
        return;
      }
      const [treaty] = await readRows(directory, treatyTable);
      expect(withoutBlanks(treaty?.title ?? "")).toBe(withoutBlanks(asRead(title)));
    },
  );

  test.each(hostile.map((text) => [JSON.stringify(text.slice(0, 60)), text] as const))(
    "%s as a participant is refused by name, and the facts stay",
    async (_name, name) => {
      body = render(cybercrimeRecord([...rows, [name, "1 Jan 2026", ""]]));
      const told = await run();
      await expectInert(told);
      expect(isAllTaken(told.report.sources)).toBe(false);
      expect(told.report.outcomes).toMatchObject([{ document: TREATY, changes: [] }]);
      expect(failuresFile(told.report)).toMatch(new RegExp(`(refused|unavailable): untc:${TREATY}: .`));
      expect(await factsOf(directory)).toEqual(before);
    },
  );
});

/** Controls of direction are taken off; what windows-1252 has in the place of a control is that. */
function asRead(text: string): string {
  return text
    .replaceAll(/\p{Bidi_Control}/gu, "")
    .replace("\u0085", "…")
    .replace("\u009b", "›");
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/g, "");
}
