import { tables } from "@depositary/model";
import type { Invariant } from "./invariant.js";

const counts = tables
  .map(({ name }) => `SELECT '${name}' AS table_name, count(*) AS counted FROM "${name}"`)
  .join(" UNION ALL ");

/** What must hold of what imports left on file. */
export const importInvariants: readonly Invariant[] = [
  {
    name: "rows-accounted-for",
    meaning:
      "every row of an archive or live source was taken or refused, and every refused one of an archive is in reject",
    sql: `SELECT run_id, rows_read, rows_taken, rows_refused, coalesce(sum(reject."rows"), 0)::INTEGER AS rejected
      FROM run LEFT JOIN reject USING (run_id) GROUP BY ALL
      HAVING rows_read <> rows_taken + rows_refused OR (kind = 'import' AND rows_refused <> rejected) ORDER BY run_id`,
  },
  {
    name: "reject-explained",
    meaning: "every refused row is a known exception with its reason",
    sql: "SELECT run_id, place, rows, reason FROM reject WHERE exception_id IS NULL ORDER BY ALL",
  },
  {
    name: "coverage-not-shrinking",
    meaning: "no table has fewer rows than when a person last looked",
    sql: `SELECT coverage.table_name, at_least, counted FROM coverage
      LEFT JOIN (${counts}) AS found USING (table_name)
      WHERE counted IS NULL OR counted < at_least ORDER BY ALL`,
  },
];
