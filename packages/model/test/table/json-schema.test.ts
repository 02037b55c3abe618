import { actionTable, jsonSchema, sqlColumns, tables } from "@depositary/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { seeded } from "../seed.js";
import { rowOf } from "./rows.js";

describe.each(tables.map((table) => [table.name, table] as const))("the JSON Schema of %s", (_, table) => {
  const schema = jsonSchema(table);
  const properties = z
    .record(z.string(), z.looseObject({ description: z.string().min(1) }))
    .parse(schema.properties);

  it("has the names of SQL and CSV, all required, no others, each described", () => {
    expect(Object.keys(properties)).toEqual(sqlColumns(table));
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: table.name,
      type: "object",
      required: sqlColumns(table),
      additionalProperties: false,
    });
  });

  it("is itself JSON and can be read as a schema that accepts rows", () => {
    const validator = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)));
    const toSql = (row: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(Object.values(row).map((value, index) => [sqlColumns(table)[index], value]));
    fc.assert(
      fc.property(rowOf(table), (row) => {
        expect(validator.safeParse(toSql(row)).error?.issues).toBeUndefined();
        expect(validator.safeParse({ ...toSql(row), surprise: 1 }).success).toBe(false);
      }),
      { ...seeded, numRuns: 30 },
    );
  });
});

describe("a JSON Schema", () => {
  it("says what a column is: a date, a word of a list, or nothing", () => {
    expect(jsonSchema(actionTable)).toMatchObject({
      properties: {
        date: { anyOf: [{ type: "string", format: "date" }, { type: "null" }] },
        grade: { type: "string", enum: ["depositary", "official", "secondary"] },
        corroborated_by: { type: "array" },
      },
    });
  });
});
