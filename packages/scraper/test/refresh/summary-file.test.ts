import { expect, it } from "vitest";
import type { DocumentOutcome, SourceOutcome } from "../../src/refresh/outcome.js";
import { failuresFile, summaryFile } from "../../src/refresh/summary-file.js";

it("a summary of one change is that change", () => {
  const summary = ["Canada signed XVIII-16 on 14 July 2026; 77 signatories, 3 parties, 37 to go"];
  expect(summaryFile({ summary })).toBe(`${summary[0]}\n`);
});

it("a summary of several says how many and lists them", () => {
  expect(summaryFile({ summary: ["A signed I-1", "B signed I-1"] })).toBe(
    "2 changes\n\n- A signed I-1\n- B signed I-1\n",
  );
});

it("a summary of no change is empty", () => {
  expect(summaryFile({ summary: [] })).toBe("");
});

it("the words of a source are text in it, mention nobody and hide nothing", () => {
  const summary = ["I-1: title is now <script>*@octocat* [x](javascript:y) #12"];
  expect(summaryFile({ summary })).toBe(
    "I-1: title is now \\<script\\>\\*&#64;octocat\\* \\[x\\](javascript:y) \\#12\n",
  );
});

function sourceWith(documents: readonly DocumentOutcome[], rest: Partial<SourceOutcome> = {}): SourceOutcome {
  const at = new Date("2026-09-10T12:00:00Z");
  const name = { source: "untc", cadenceDays: 2, rowsName: "acts" } as const;
  return { ...name, startedAt: at, endedAt: at, bytes: 0, documents, failure: null, ...rest };
}

function unavailable(document: string, reason: string): DocumentOutcome {
  return { source: "untc", document, state: "unavailable", reasons: [reason], balance: null, changes: [] };
}

it("failures that have one reason are one line", () => {
  const documents = [
    unavailable("I-1", "not asked: host failed"),
    unavailable("I-2", "status\n404 <b>"),
    unavailable("I-3", "not asked: host failed"),
  ];
  expect(failuresFile({ sources: [sourceWith(documents)] })).toBe(
    "- unavailable: untc:I-1 and 1 more: not asked: host failed\n- unavailable: untc:I-2: status 404 \\<b\\>\n",
  );
});

it("a source that ended early is a failure, and what a budget leaves is none", () => {
  const left: DocumentOutcome = { ...unavailable("I-1", "not asked: the budget"), notAsked: "budget" };
  expect(failuresFile({ sources: [sourceWith([left])] })).toBe("");
  const failure = { state: "refused", reason: "no token" } as const;
  expect(failuresFile({ sources: [sourceWith([left], { failure })] })).toBe("- refused: untc: no token\n");
  const unasked = { state: "unavailable", reason: "not asked: the budget", notAsked: "budget" } as const;
  expect(failuresFile({ sources: [sourceWith([left], { failure: unasked })] })).toBe("");
});

it("what has a new form is told though it was taken", () => {
  const taken = {
    source: "untc",
    document: "I-1",
    state: "unchanged",
    reasons: [],
    balance: null,
    changes: [],
  } as const;
  const drift = ["fields that were not seen before: <962>"];
  expect(failuresFile({ sources: [sourceWith([{ ...taken, drift }])] })).toBe(
    "- new form: untc:I-1: fields that were not seen before: \\<962\\>\n",
  );
});

it("failures are cut to what an issue can hold", () => {
  const documents = Array.from({ length: 5000 }, (_, i) =>
    unavailable(`I-${i}`, `${i}: ${"@<".repeat(50_000)}`),
  );
  const text = failuresFile({ sources: [sourceWith(documents)] });
  expect(text.length).toBeLessThan(65_536);
  expect(text.trimEnd().split("\n").at(-1)).toBe("- 4900 more");
});
