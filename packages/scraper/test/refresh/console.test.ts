import { expect, it } from "vitest";
import { createConsole } from "../../src/refresh/console.js";
import type { RefreshEvent } from "../../src/refresh/event.js";
import { jsonLine } from "../../src/refresh/json-log.js";
import type { DocumentOutcome, SourceOutcome } from "../../src/refresh/outcome.js";
import { failuresFile } from "../../src/refresh/summary-file.js";

function refused(document: string, reason: string): DocumentOutcome {
  return { source: "untc", document, state: "refused", reasons: [reason], balance: null, changes: [] };
}

function endOf(documents: readonly DocumentOutcome[]): SourceOutcome {
  const at = new Date("2026-09-10T12:00:00Z");
  const endedAt = new Date("2026-09-10T12:00:02.5Z");
  return {
    source: "untc",
    cadenceDays: 2,
    rowsName: "acts",
    startedAt: at,
    endedAt,
    bytes: 1234,
    documents,
    failure: null,
  };
}

function progress(done: number, document: string): RefreshEvent {
  return { kind: "progress", source: "untc", done, total: 600, document };
}

/** What a console writes of events, each at its second. */
function written(events: readonly (readonly [second: number, RefreshEvent])[], isTerminal: boolean): string {
  let text = "";
  let second = 0;
  const tell = createConsole({
    write: (part) => {
      text += part;
    },
    isTerminal,
    elapsedMs: () => second * 1000,
  });
  for (const [at, event] of events) {
    second = at;
    tell(event);
  }
  return text;
}

it("what is worth a word of a document that was taken has a line, and is no refusal", () => {
  const outcome: DocumentOutcome = {
    ...refused("I-1", ""),
    ...{ state: "unchanged", reasons: [], remarks: ["Alpha stands in the table without an act"] },
  };
  expect(written([[0, { kind: "document", outcome }]], false)).toBe(
    "note: untc:I-1: Alpha stands in the table without an act\n",
  );
  expect(failuresFile({ sources: [endOf([outcome])] })).toBe("");
});

it("what has a new form has a line though the document was taken", () => {
  const outcome: DocumentOutcome = {
    ...refused("I-1", ""),
    ...{ state: "unchanged", reasons: [], drift: ['tables that were not seen before: "X"'] },
  };
  expect(written([[0, { kind: "document", outcome }]], false)).toBe(
    'new form: untc:I-1: tables that were not seen before: "X"\n',
  );
  expect(jsonLine({ kind: "document", outcome })).toContain('"drift":["tables');
});

it("a terminal shows count, rate and what remains in one line that moves", () => {
  const text = written(
    [
      [0, progress(0, "I-1")],
      [60, progress(100, "IV-4")],
      [61, { kind: "source", outcome: endOf([]) }],
    ],
    true,
  );
  expect(text.split("\r\u001b[K")).toEqual([
    "",
    "untc: 0 of 600, I-1",
    "untc: 100 of 600, IV-4, 100 a minute, 5 min left",
    "untc: 0 documents = 0 changed + 0 unchanged + 0 unavailable + 0 refused; 0 acts read = 0 new + 0 merged + 0 refused\n",
  ]);
});

it("elsewhere progress is a line per minute at most", () => {
  const events = [0, 30, 60, 90, 120].map((at) => [at, progress(at, "IV-4")] as const);
  expect(written(events, false).trimEnd().split("\n")).toEqual([
    "untc: 60 of 600, IV-4, 60 a minute, 9 min left",
    "untc: 120 of 600, IV-4, 60 a minute, 8 min left",
  ]);
});

it("a reason that many documents share is told three times and then counted", () => {
  const documents = ["I-1", "I-2", "I-3", "I-4", "I-5"].map((id) => refused(id, "not asked: no more"));
  const events: readonly RefreshEvent[] = [
    ...documents.map((outcome) => ({ kind: "document", outcome }) as const),
    { kind: "source", outcome: endOf(documents) },
  ];
  const lines = written(
    events.map((event) => [0, event] as const),
    false,
  ).split("\n");
  expect(lines.slice(0, 4)).toEqual([
    "refused: untc:I-1: not asked: no more",
    "refused: untc:I-2: not asked: no more",
    "refused: untc:I-3: not asked: no more",
    "untc: 2 more documents: not asked: no more",
  ]);
});

it("what a source printed cannot steer a terminal", () => {
  const outcome = refused("I-1", "unknown \u001b[2J\u202eparticipant");
  expect(written([[0, { kind: "document", outcome }]], false)).toBe(
    "refused: untc:I-1: unknown \\u{1b}[2J\\u{202e}participant\n",
  );
});

it("a line of JSON holds one event", () => {
  const outcome = refused("I-1", "a\nb");
  const lines = [
    progress(3, "I-1"),
    { kind: "document", outcome } as const,
    { kind: "source", outcome: endOf([outcome]) } as const,
  ].map(jsonLine);
  expect(lines.every((line) => line.indexOf("\n") === line.length - 1)).toBe(true);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { event: "progress", source: "untc", done: 3, total: 600, document: "I-1" },
    {
      event: "document",
      source: "untc",
      document: "I-1",
      state: "refused",
      reasons: ["a\nb"],
      balance: null,
      changes: 0,
    },
    {
      event: "source",
      source: "untc",
      documents: 1,
      changed: 0,
      unchanged: 0,
      unavailable: 0,
      refused: 1,
      failure: null,
      bytes: 1234,
      durationMs: 2500,
    },
  ]);
});
