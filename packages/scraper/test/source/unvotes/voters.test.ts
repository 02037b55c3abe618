import { describe, expect, it } from "vitest";
import { isBalanced } from "../../../src/import-ledger.js";
import { founders, importOf, manyYes } from "./small-unvotes.js";

describe("who voted, in the unvotes archive", () => {
  it("puts former States under their own participants on their own days", async () => {
    const { rollCalls, ledger } = await importOf([
      {
        rcid: 4000,
        session: 18,
        date: "1963-12-03",
        ballots: [
          ...founders,
          " Zanzibar no",
          " Yemen Arab Republic no",
          "TZ Tanzania no",
          "TW Taiwan no",
          "RU Russia no",
        ],
      },
      {
        rcid: 4001,
        session: 45,
        date: "1990-12-06",
        ballots: manyYes([
          " Federal Republic of Germany no",
          " Yemen Arab Republic no",
          "RU Russia no",
          "YU Yugoslavia no",
        ]),
      },
      { rcid: 4002, session: 46, date: "1991-12-06", ballots: manyYes(["RU Russia no"]) },
      { rcid: 4003, session: 46, date: "1992-08-03", ballots: manyYes(["RU Russia no", "YU Yugoslavia no"]) },
      {
        rcid: 4446,
        session: 62,
        date: "2007-12-18",
        ballots: manyYes(["YU Yugoslavia no", "DE Germany no"]),
      },
    ]);
    const against = rollCalls.map(({ rollCallId, noBy }) => [
      rollCallId,
      noBy.filter((id) => id !== "EGY").join(" "),
    ]);
    expect(against).toEqual([
      ["GA-18-unvotes-4000", "CHN EAZ SUN TZA YEM"],
      ["GA-45-unvotes-4001", "DEU SUN YEM YUG"],
      ["GA-46-unvotes-4002", "SUN"],
      ["GA-46-unvotes-4003", "RUS SCG"],
      ["GA-62-unvotes-4446", "DEU SRB"],
    ]);
    expect(ledger.refused).toEqual([]);
  });

  it("refuses, with its row, a code that means nobody on that day", async () => {
    const { ledger } = await importOf([
      {
        rcid: 4446,
        session: 62,
        date: "2007-12-18",
        ballots: manyYes(["CS Czechoslovakia no", "XX Nowhere yes"]),
      },
    ]);
    expect(ledger.refused.map(({ found }) => found)).toEqual([
      "rcid 4446, Czechoslovakia, no",
      "rcid 4446, Nowhere, yes",
    ]);
    expect(isBalanced(ledger)).toBe(true);
  });
});
