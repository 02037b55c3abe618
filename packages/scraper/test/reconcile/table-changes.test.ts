import { describe, expect, it } from "vitest";
import { tableChanges } from "../../src/reconcile/table-changes.js";
import { source } from "./small-ledger.js";

const evidence = {
  treatyId: "XVIII-16",
  source: source("depositary-2", "depositary", "1".repeat(64)),
  asAt: "2026-09-02",
  drafts: [],
  shownKinds: new Set<never>(),
};

const table = (headings: readonly string[], names: Readonly<Record<string, string>> = {}) => ({
  headings,
  names: new Map(Object.entries(names)),
});

/** Changes, one line each. */
const lines = (before: ReturnType<typeof table>, after: ReturnType<typeof table>) =>
  tableChanges(before, after, evidence).map(
    ({ participantId, kind, field, before: from, after: to }) =>
      `${participantId ?? "-"} ${kind} ${field} ${from} > ${to}`,
  );

describe("the columns of a table", () => {
  const held = table(["Signature", "Ratification"]);

  it.each([
    [
      "a new one",
      ["Signature", "Provisional application", "Ratification"],
      ["- columnsChanged newColumn null > Provisional application"],
    ],
    ["one gone", ["Signature"], ["- columnsChanged columnGone Ratification > null"]],
    [
      "another heading in its place",
      ["Signature", "Ratification, Accession(a)"],
      ["- columnsChanged heading Ratification > Ratification, Accession(a)"],
    ],
    [
      "another order",
      ["Ratification", "Signature"],
      ["- columnsChanged order Signature | Ratification > Ratification | Signature"],
    ],
    ["the same", ["Signature", "Ratification"], []],
    [
      "one new and one gone elsewhere",
      ["Accession(a)", "Signature"],
      ["- columnsChanged newColumn null > Accession(a)", "- columnsChanged columnGone Ratification > null"],
    ],
  ])("%s", (_name, after, expected) => {
    expect(lines(held, table(after))).toEqual(expected);
  });
});

describe("the names in a table", () => {
  it("are renamed where the participant is the same, and neither who joined nor who is gone is", () => {
    const before = table([], { NLD: "Netherlands", TUR: "Turkey", SWZ: "Swaziland" });
    const after = table([], { TUR: "Türkiye", NLD: "Netherlands (Kingdom of the)", ISL: "Iceland" });
    expect(lines(before, after)).toEqual([
      "NLD renamed name Netherlands > Netherlands (Kingdom of the)",
      "TUR renamed name Turkey > Türkiye",
    ]);
  });
});

it("each change has an identifier of its own", () => {
  const changes = tableChanges(table(["A", "B", "C"]), table(["D", "E", "F", "A"]), evidence);
  expect(new Set(changes.map(({ changeId }) => changeId)).size).toBe(changes.length);
});
