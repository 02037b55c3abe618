import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { examplesOf } from "../../src/console/examples.js";

const book = await readFile(new URL("../../../../docs/sql.md", import.meta.url), "utf8");

describe("the examples of the console", () => {
  it("are questions of the book with their statements as they stand there", () => {
    const examples = examplesOf(book);
    expect(examples.length).toBeGreaterThan(5);
    for (const { sql } of examples) expect(book).toContain(`\`\`\`sql\n${sql}\n\`\`\``);
  });

  it("stop the build where the book has lost one", () => {
    expect(() => examplesOf(book.replace("### Who has left a treaty?", "### Who left?"))).toThrow(
      'no statement for "Who has left a treaty?"',
    );
  });
});
