import type { Change } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { summarise } from "../../src/reconcile/summary.js";

const change: Change = {
  changeId: "x",
  seenOn: "2026-09-02",
  treatyId: "XVIII-16",
  participantId: "CAN",
  kind: "signed",
  field: "signature",
  before: null,
  after: "2026-07-14",
  sourceId: "s",
};

function lineOf(rest: Partial<Change>, toGo: number | null = 37): string | undefined {
  const [line] = summarise([{ ...change, ...rest }], {
    nameOf: () => "Canada",
    counts: { signatories: 77, parties: 3, applying: 0, toGo },
  });
  return line;
}

describe("a change in words", () => {
  it.each<readonly [Partial<Change>, string]>([
    [{}, "Canada signed XVIII-16 on 14 July 2026; 77 signatories, 3 parties, 37 to go"],
    [
      { kind: "dated", before: "2026-07-01..2026-07-31" },
      "Canada signed XVIII-16 on 14 July 2026 (before: between 1 July 2026 and 31 July 2026); 77 signatories, 3 parties, 37 to go",
    ],
    [
      { kind: "corrected", before: "2026-07-13" },
      "Canada signed XVIII-16 on 14 July 2026 (corrected; before: on 13 July 2026); 77 signatories, 3 parties, 37 to go",
    ],
    [
      {
        kind: "corrected",
        field: "acceptance",
        before: "ratification 2026-07-13",
        after: "acceptance 2026-07-14",
      },
      "Canada accepted XVIII-16 on 14 July 2026 (corrected; before: ratification on 13 July 2026); 77 signatories, 3 parties, 37 to go",
    ],
    [
      { kind: "corrected", field: "ratification", before: "2026-07-13", after: null },
      "Canada: ratification of XVIII-16 is not in the depositary's table (corrected; before: on 13 July 2026); 77 signatories, 3 parties, 37 to go",
    ],
    [
      { kind: "rejoined", field: "accession" },
      "Canada rejoined: it acceded to XVIII-16 on 14 July 2026; 77 signatories, 3 parties, 37 to go",
    ],
    [
      { kind: "withdrew", field: "withdrawal", after: "2026-02-12..2026-07-14" },
      "Canada withdrew from XVIII-16 between 12 February 2026 and 14 July 2026; 77 signatories, 3 parties, 37 to go",
    ],
    [
      { kind: "treatyChanged", participantId: null, field: "partiesPrinted", before: "2", after: "3" },
      "XVIII-16: number of parties printed is now 3 (before: 2)",
    ],
    [
      { kind: "treatyChanged", participantId: null, field: "inForceOn", after: "2026-08-01" },
      "XVIII-16: date of entry into force is now 2026-08-01 (before: not stated)",
    ],
    [
      { kind: "treatyAppeared", participantId: null, field: "participants", after: "78" },
      "XVIII-16 is now on file; 77 signatories, 3 parties, 37 to go",
    ],
  ])("%j", (rest, line) => {
    expect(lineOf(rest)).toBe(line);
  });

  it("says nothing of what is missing where entry into force is met, or asks for more than a number", () => {
    expect(lineOf({}, null)).toBe("Canada signed XVIII-16 on 14 July 2026; 77 signatories, 3 parties");
  });

  it("is no line where nothing changed", () => {
    expect(
      summarise([], {
        nameOf: String,
        counts: { signatories: 0, parties: 0, applying: 0, toGo: null },
      }),
    ).toEqual([]);
  });
});
