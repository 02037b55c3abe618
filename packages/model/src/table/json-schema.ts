import { z } from "zod";
import { describeColumn } from "./ddl.js";
import type { Table } from "./define-table.js";
import { toSnakeCase } from "./define-table.js";

/**
 * JSON Schema (draft 2020-12) of one row of `table`, with the names of SQL and CSV, or those of TypeScript as pages
 * have them.
 */
export function jsonSchema(
  table: Table,
  names: "sql" | "typescript" = "sql",
): Readonly<Record<string, unknown>> {
  const properties = Object.entries(table.columns).map(([name, column]) => {
    const { $schema, ...schema } = z.toJSONSchema(column.schema, { unrepresentable: "any" });
    return [
      names === "sql" ? toSnakeCase(name) : name,
      { description: describeColumn(column), ...schema },
    ] as const;
  });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: table.name,
    description: table.comment,
    type: "object",
    properties: Object.fromEntries(properties),
    required: properties.map(([name]) => name),
    additionalProperties: false,
  };
}
