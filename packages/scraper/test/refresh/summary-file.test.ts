import { expect, test } from "vitest";
import { summaryFile } from "../../src/refresh/summary-file.js";

test("a summary of one change is that change", () => {
  const summary = ["Canada signed XVIII-16 on 14 July 2026; 77 signatories, 3 parties, 37 to go"];
  expect(summaryFile({ summary })).toBe(`${summary[0]}\n`);
});

test("a summary of several says how many and lists them", () => {
  expect(summaryFile({ summary: ["A signed I-1", "B signed I-1"] })).toBe(
    "2 changes\n\n- A signed I-1\n- B signed I-1\n",
  );
});

test("a summary of no change is empty", () => {
  expect(summaryFile({ summary: [] })).toBe("");
});

test("the words of a source are text in it, mention nobody and hide nothing", () => {
  const summary = ["I-1: title is now <script>*@octocat* [x](javascript:y) #12"];
  expect(summaryFile({ summary })).toBe(
    "I-1: title is now \\<script\\>\\*&#64;octocat\\* \\[x\\](javascript:y) \\#12\n",
  );
});
