import { actionTable, describeColumn, dictionaryOf, fileTables, sqlColumns, tables } from "@depositary/model";
import { describe, expect, it } from "vitest";

describe("the data dictionary", () => {
  it.each(tables.map((table) => [table.name, table] as const))("describes every column of %s", (_, table) => {
    const entries = dictionaryOf(table);
    expect(entries.map(({ column }) => column)).toEqual(sqlColumns(table));
    expect(table.comment).toMatch(/\.$/);
    for (const { column, comment } of entries) expect(comment, column).toMatch(/\S/);
  });

  it("names keys, what they refer to, units and vocabularies", () => {
    const entries = dictionaryOf(actionTable);
    expect(entries.find(({ column }) => column === "action_id")).toMatchObject({ key: "primary" });
    expect(entries.find(({ column }) => column === "treaty_id")).toMatchObject({
      key: "foreign",
      references: "treaty",
      nullable: false,
    });
    expect(entries.find(({ column }) => column === "grade")?.values).toEqual([
      "depositary",
      "official",
      "secondary",
    ]);
    expect(describeColumn(actionTable.columns.grade)).toBe(
      "Grade of the best source. One of: depositary, official, secondary.",
    );
  });
});

describe("the tables", () => {
  it("have names of their own and stand after the tables that they refer to", () => {
    const names = tables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    tables.forEach((table, index) => {
      for (const { references } of table.foreignKeys)
        expect([...names.slice(0, index), table.name], `${table.name} → ${references}`).toContain(references);
    });
  });

  it("have keys that are columns of theirs, and refer to a table with a key of one column", () => {
    for (const table of tables) {
      expect(table.primaryKey.length).toBeGreaterThan(0);
      for (const name of table.primaryKey) expect(table.columns[name]?.nullable).toBe(false);
      for (const { column, references } of table.foreignKeys) {
        expect(Object.keys(table.columns)).toContain(column);
        expect(tables.find(({ name }) => name === references)?.primaryKey).toHaveLength(1);
      }
    }
  });

  it("lie in files of their own where they are facts", () => {
    const files = fileTables.map(({ file }) => file);
    expect(new Set(files).size).toBe(files.length);
    for (const file of files) expect(file).toMatch(/^(reference\/)?[a-z-]+\.csv$/);
  });
});
