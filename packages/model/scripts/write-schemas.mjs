// Writes one JSON Schema a table, and that of the entry-into-force rules, into schema/.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { entryIntoForceRules, jsonSchema, tables } from "../dist/index.js";

const directory = new URL("../schema/", import.meta.url);
rmSync(directory, { recursive: true, force: true });
mkdirSync(directory, { recursive: true });
const schemas = tables.map((table) => [table.name, jsonSchema(table)]);
const rules = z.toJSONSchema(entryIntoForceRules, { unrepresentable: "any" });
for (const [name, schema] of [...schemas, ["entry_into_force_rules", rules]]) {
  writeFileSync(new URL(`${name}.json`, directory), `${JSON.stringify(schema, null, 2)}\n`);
}
