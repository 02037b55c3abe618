import { jsonSchema } from "@depositary/model";
import type { Member } from "./member.js";
import type { PageType } from "./page-types.js";

/** Where the schema of a type of page stands. */
export function schemaPath({ name }: PageType): string {
  return `schema/${name}.json`;
}

/** JSON Schema (draft 2020-12) of `data.json` beside the pages of a type. */
export function pageSchema({ name, members }: PageType): Readonly<Record<string, unknown>> {
  const common = {
    page: { type: "string", description: "Path of the page below the site's root." },
    title: { type: "string", description: "Title of the page." },
    licence: { type: "string", description: "Licence of the compilation." },
  };
  const own = Object.entries(members);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: name,
    type: "object",
    properties: {
      ...common,
      ...Object.fromEntries(own.map(([key, member]) => [key, memberSchema(member)])),
    },
    required: [
      ...Object.keys(common),
      ...own.filter(([, { isOptional }]) => !isOptional).map(([key]) => key),
    ],
    additionalProperties: false,
  };
}

function memberSchema({ kind, description, table, isNullable }: Member): Readonly<Record<string, unknown>> {
  if (kind === "text") return { description, type: isNullable ? ["string", "null"] : "string" };
  if (kind === "any") return { description };
  if (kind === "row") return { description, type: isNullable ? ["object", "null"] : "object" };
  return { description, type: "array", items: table === undefined ? { type: "object" } : rowSchema(table) };
}

function rowSchema(table: Parameters<typeof jsonSchema>[0]): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = jsonSchema(table, "typescript");
  return schema;
}
