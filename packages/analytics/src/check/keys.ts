import { type Table, tables, toSnakeCase } from "@depositary/model";
import type { Invariant } from "./invariant.js";

const unindexed = tables.filter(({ areKeysIndexed }) => !areKeysIndexed);

/** What indexes would hold of the tables that have none. */
export const keyInvariants: readonly Invariant[] = [
  {
    name: "key-once",
    meaning: "no two rows of a table without an index have the same key",
    sql: `${unindexed.map(repeatedKeys).join(" UNION ALL ")} ORDER BY ALL`,
  },
];

function repeatedKeys({ name, primaryKey }: Table): string {
  const key = primaryKey.map((column) => `"${toSnakeCase(column)}"`).join(", ");
  return `SELECT '${name}' AS "table", concat_ws(' ', ${key}) AS key, count(*)::INTEGER AS "rows"
    FROM ${name} GROUP BY ${key} HAVING count(*) > 1`;
}
