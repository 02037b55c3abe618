import { beforeAll, describe, expect, it } from "vitest";
import { pageSchema } from "../../src/schema/page-schema.js";
import { pageTypeOf } from "../../src/schema/page-types.js";
import type { TextFile } from "../../src/site/chart-files.js";
import { smallTextFiles } from "../site/small-files.js";

let data: readonly TextFile[];
beforeAll(async () => {
  data = (await smallTextFiles()).filter(({ path }) => /^(?!schema).*data\.json$/.test(path));
});

interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** Where `value` is not what `schema` says of types, required members and others. */
function problems(schema: Schema, value: unknown, place: string): readonly string[] {
  if (schema.anyOf !== undefined)
    return schema.anyOf.some((one) => problems(one, value, place).length === 0)
      ? []
      : [`${place}: none of anyOf`];
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  const types = [schema.type ?? []].flat();
  const isType =
    types.length === 0 || types.includes(kind) || (types.includes("integer") && Number.isInteger(value));
  if (!isType) return [`${place}: ${kind} instead of ${types.join(" or ")}`];
  if (Array.isArray(value))
    return value.flatMap((item, index) => problems(schema.items ?? {}, item, `${place}[${index}]`));
  if (typeof value !== "object" || value === null || schema.properties === undefined) return [];
  const members: Readonly<Record<string, unknown>> = { ...value };
  const { properties } = schema;
  return [
    ...(schema.required ?? [])
      .filter((name) => !(name in members))
      .map((name) => `${place}.${name} is missing`),
    ...Object.entries(members).flatMap(([name, member]) => {
      const known = properties[name];
      if (known !== undefined) return problems(known, member, `${place}.${name}`);
      return schema.additionalProperties === false ? [`${place}.${name} is not in the schema`] : [];
    }),
  ];
}

describe("the schema of a page's data", () => {
  it("is promised and holds for every page of the small record", () => {
    expect(data.length).toBeGreaterThan(20);
    for (const { path, content } of data) {
      const type = pageTypeOf(path.replace(/data\.json$/, "index.html"));
      expect(type, path).toBeDefined();
      if (type !== undefined) expect(problems(pageSchema(type), JSON.parse(content), path)).toEqual([]);
    }
  });

  it("names the columns of a table as the page does, with their meaning", () => {
    const type = pageTypeOf("claims/index.html");
    expect(type && pageSchema(type)).toMatchObject({
      properties: { claims: { items: { properties: { claimId: { description: expect.any(String) } } } } },
    });
  });
});
