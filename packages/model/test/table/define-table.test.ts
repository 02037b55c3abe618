import { actionTable, chapterTable, sqlColumns, toSnakeCase } from "@depositary/model";
import { describe, expect, it } from "vitest";

describe("a table", () => {
  it("accepts a row with every column and no other", () => {
    const row = { chapter: "I", position: 1, title: "Charter" };
    expect(chapterTable.schema.safeParse(row).success).toBe(true);
    expect(chapterTable.schema.safeParse({ ...row, note: null }).success).toBe(false);
    expect(chapterTable.schema.safeParse({ chapter: "I", position: 1 }).success).toBe(false);
  });

  it("has camelCase in TypeScript and snake_case in SQL", () => {
    expect(toSnakeCase("retrievedAt")).toBe("retrieved_at");
    expect(sqlColumns(actionTable)).toContain("superseded_by");
  });
});
