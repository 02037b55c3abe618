import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { refreshStatus, type Table } from "@depositary/model";
import { expect } from "vitest";
import { printable } from "../../src/printable.js";
import { createConsole } from "../../src/refresh/console.js";
import type { RefreshEvent } from "../../src/refresh/event.js";
import { jsonLine } from "../../src/refresh/json-log.js";
import type { RefreshReport } from "../../src/refresh/outcome.js";
import { failuresFile, summaryFile } from "../../src/refresh/summary-file.js";
import { readRows } from "../../src/store/read-rows.js";
import { type RunOfSources, runSources } from "./refresh-run.js";

/** What a run told and wrote, to every reader of it. */
export interface Told {
  readonly report: RefreshReport;
  readonly console: string;
  readonly log: string;
}

/** A run of sources that is told on a console that is no terminal, and as a log for machines. */
export async function toldRun(run: RunOfSources): Promise<Told> {
  const written: string[] = [];
  const events: RefreshEvent[] = [];
  const tell = createConsole({ write: (text) => written.push(text), isTerminal: false, elapsedMs: () => 0 });
  const report = await runSources({
    ...run,
    tell: (event) => {
      events.push(event);
      tell(event);
    },
  });
  const summary = report.summary.map((line) => `${printable(line)}\n`);
  return { report, console: [...written, ...summary].join(""), log: events.map(jsonLine).join("") };
}

/** Nothing that a terminal obeys, and nothing that shows a text in another order than it has. */
export const OBEYED = /[^\P{C}\n]/u;
const CONTROL = /[\p{Cc}\p{Bidi_Control}]/u;
/** What a forge or a Markdown renderer takes for more than text. */
const MARKUP = /(?<!\\)[<>[\]*_`#|~](?!64;)|@/;

/** Nothing in what a run told, in its status or in the tables it writes is more than text. */
export async function expectInert(
  directory: string,
  { report, console, log }: Told,
  tables: readonly Table[],
): Promise<void> {
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
  for (const table of tables) await expectOneLineARow(directory, table);
}

/** A record is a line: no text of a source begins another one. */
export async function expectOneLineARow(directory: string, table: Table): Promise<void> {
  const text = await readFile(join(directory, table.file ?? ""), "utf8");
  const lines = text.trimEnd().split("\n");
  for (const line of lines) expect(line).not.toMatch(CONTROL);
  expect(await readRows(directory, table)).toHaveLength(lines.length - 1);
}
