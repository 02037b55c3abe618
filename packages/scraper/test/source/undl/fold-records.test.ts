import { describe, expect, it } from "vitest";
import { isBalanced } from "../../../src/import-ledger.js";
import { importGaVotes } from "../../../src/source/undl/ga-votes.js";
import { archiveOf, referenceWith } from "../../votes/small-archive.js";
import { release2026, special } from "./bulk-files.js";

function importOf(name: string, text: string) {
  return importGaVotes(archiveOf({ [name]: text }), referenceWith());
}

describe("a record of the Library's bulk file", () => {
  it("is one record where its number has blanks around it in some rows", async () => {
    const text = release2026([special]).replace("\n4025240,USA", "\n 4025240 ,USA");
    const { rollCalls, ledger } = await importOf("2026_02_06_ga_voting.csv", text);
    expect(text).toContain(" 4025240 ,");
    expect(rollCalls).toMatchObject([{ rollCallId: "GA-ES-10-21", noBy: ["USA"], yesBy: ["FRA", "NAM"] }]);
    expect(ledger).toMatchObject({ read: 5, imported: 5, merged: 0, refused: [] });
  });

  it("takes two records of one resolution together where they say the same", async () => {
    const again = { ...special, undlId: "5025240", votes: [...special.votes].reverse() };
    const { rollCalls, ledger } = await importOf("2026_02_06_ga_voting.csv", release2026([special, again]));
    expect(rollCalls.map(({ rollCallId }) => rollCallId)).toEqual(["GA-ES-10-21"]);
    expect(ledger).toMatchObject({ read: 10, imported: 5, merged: 5, refused: [] });
  });

  it.each([
    [{ votes: ["FRA N", "USA Y", "NAM Y", "IRQ X", "CAN A"] }, "ballots"],
    [{ date: "2023-10-28" }, "day"],
    [{ totals: ["", "1.0", "1.0", "1.0"] }, "printed"],
  ] as const)(
    "refuses a second record of a resolution that contradicts the first: %j",
    async (change, said) => {
      const other = { ...special, undlId: "5025240", ...change };
      const { rollCalls, ledger } = await importOf("2026_02_06_ga_voting.csv", release2026([other, special]));
      expect(rollCalls.map(({ rollCallId }) => rollCallId)).toEqual(["GA-ES-10-21"]);
      expect(ledger).toMatchObject({ read: 10, imported: 5, merged: 0 });
      expect(new Set(ledger.refused.map(({ found, reason }) => `${found}: ${reason}`))).toEqual(
        new Set([
          `record 5025240, A/RES/ES-10/21: another record of the resolution, 4025240, differs: ${said}`,
        ]),
      );
      expect(isBalanced(ledger)).toBe(true);
    },
  );
});
