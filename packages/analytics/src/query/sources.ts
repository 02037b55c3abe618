import { kind, type RowOfShape, sourceTable } from "@depositary/model";
import type { Database } from "../database.js";
import { byGrade } from "./by-word.js";

/** A source with the number of actions that rest on it first, and of those that it corroborates. */
export type CitedSource = RowOfShape<typeof citedSourceShape>;

const citedSourceShape = {
  ...sourceTable.columns,
  actions: kind.integer,
  corroborates: kind.integer,
};

/** Every source on file: depositary first, then official, then secondary; by publisher. */
export function citedSources(database: Database): Promise<readonly CitedSource[]> {
  return database.rowsOf(
    citedSourceShape,
    `
WITH first AS (
  SELECT source_id, count(*) AS actions FROM action GROUP BY source_id
), further AS (
  SELECT source_id, count(*) AS corroborates
  FROM (SELECT unnest(corroborated_by) AS source_id FROM action) GROUP BY source_id
)
SELECT s.*, coalesce(first.actions, 0)::INTEGER AS actions, coalesce(further.corroborates, 0)::INTEGER AS corroborates
FROM source s LEFT JOIN first USING (source_id) LEFT JOIN further USING (source_id)
ORDER BY ${byGrade("s.grade")}, s.publisher, s.source_id`,
  );
}
