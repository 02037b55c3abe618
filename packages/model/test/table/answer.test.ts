import { describe, expect, it } from "vitest";
import { ballotTable, kind, rowsOfShape } from "../../src/index.js";

const shape = { name: kind.text, signedOn: kind.orNull(kind.day), vote: ballotTable.columns.vote };

const name = { name: "name", type: "VARCHAR", values: ["Nauru", "Oman"] };
const signedOn = { name: "signedOn", type: "DATE", values: [null, "2017-09-20"] };
const vote = { name: "vote", type: "VARCHAR", values: ["yes", "notVoting"] };

describe("an answer held against a shape", () => {
  it("is its rows, in the order of its columns", () => {
    const rows = rowsOfShape(shape, [vote, name, signedOn]);
    expect(rows).toEqual([
      { vote: "yes", name: "Nauru", signedOn: null },
      { vote: "notVoting", name: "Oman", signedOn: "2017-09-20" },
    ]);
    expect(Object.keys(rows[0] ?? {})).toEqual(["vote", "name", "signedOn"]);
  });

  it.each([
    ["a column too few", [name, vote], "expected the columns name, signedOn, vote, found name, vote"],
    [
      "a column too many",
      [name, signedOn, vote, { ...name, name: "kind" }],
      "expected the columns name, signedOn, vote, found kind, name, signedOn, vote",
    ],
    [
      "another type",
      [name, { ...signedOn, type: "VARCHAR" }, vote],
      "signedOn: expected DATE, found VARCHAR",
    ],
    ["no name", [{ ...name, values: ["Nauru", null] }, signedOn, vote], "name: expected VARCHAR, found NULL"],
    [
      "a vote that nobody can cast",
      [name, signedOn, { ...vote, values: ["yes", "maybe"] }],
      "vote: expected one of yes, no, abstain, notVoting, found maybe",
    ],
  ])("is refused where it has %s", (_, columns, message) => {
    expect(() => rowsOfShape(shape, columns)).toThrow(new TypeError(message));
  });

  it("is refused where it has another type, even without a row", () => {
    const count = { name: "count", type: "BIGINT", values: [] };
    expect(() => rowsOfShape({ count: kind.integer }, [count])).toThrow(
      "count: expected INTEGER, found BIGINT",
    );
  });

  it("may lack an item of a list only where that is foreseen", () => {
    const names = { name: "names", type: "VARCHAR[]", values: [["Nauru", null]] };
    expect(rowsOfShape({ names: kind.listOf(kind.orNull(kind.text)) }, [names])).toHaveLength(1);
    expect(() => rowsOfShape({ names: kind.listOf(kind.text) }, [names])).toThrow(
      "names: expected VARCHAR, found NULL",
    );
  });

  it("may lack a word of a closed vocabulary where that is foreseen", () => {
    const lacking = { ...vote, values: ["no", null] };
    expect(rowsOfShape({ vote: kind.orNull(kind.oneOf(["yes", "no"])) }, [lacking])).toHaveLength(2);
  });
});
