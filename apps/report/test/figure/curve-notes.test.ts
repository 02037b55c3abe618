import { describe, expect, it } from "vitest";
import { curveNotes } from "../../src/figure/curve-notes.js";

const facts = { hasUnknownDays: false, others: 16, milestones: 0 };

describe("the notes of a chart of curves", () => {
  it("say which lines the title does not count", () => {
    const left = "The title leaves out 1 line whose dated rows on file end at a lower age.";
    expect(curveNotes("signatures", { ...facts, compared: 15 })).toContain(left);
    expect(curveNotes("signatures", { ...facts, compared: 16 }).join(" ")).not.toContain("leaves out");
  });
});
