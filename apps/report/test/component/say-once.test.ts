import { describe, expect, it } from "vitest";
import type { TableColumn } from "../../src/component/data-table.js";
import { sayOnce } from "../../src/component/say-once.js";
import { html } from "../../src/html/html.js";

interface Act {
  readonly name: string;
  readonly source: string;
}

const columns: readonly TableColumn<Act>[] = [
  { key: "name", label: "Participant", cell: ({ name }) => name },
  { key: "source", label: "Source", cell: ({ source }) => html`<b>${source}</b>` },
];

function actsOf(...sources: readonly string[]): readonly Act[] {
  return sources.map((source) => ({ name: "Same", source }));
}

describe("what all rows of a table share", () => {
  it("is said once, and only of the columns named", () => {
    const { columns: left, words } = sayOnce(columns, ["source"], actsOf("A", "A", "A", "A"));
    expect(left.map(({ key }) => key)).toEqual(["name"]);
    expect(String(words)).toBe(" In every row: source <b>A</b>.");
  });

  it("stays in the rows where one differs, and in a table of few rows", () => {
    for (const acts of [actsOf("A", "A", "A", "B"), actsOf("A", "A", "A"), []])
      expect(sayOnce(columns, ["source"], acts)).toEqual({ columns, words: "" });
  });
});
