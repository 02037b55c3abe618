import { toSnakeCase } from "@depositary/model";
import type { BulkDatabase } from "../../bulk/bulk-database.js";
import { readBulk } from "../../bulk/read-bulk.js";
import { readHeading } from "../../votes/csv-stream.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import { BULK_TEXT, BULK_VOTE, type BulkColumn } from "./bulk-columns.js";
import { findColumns, type LayoutRules } from "./layout.js";

const TABLE = {
  view: BULK_TEXT,
  make: `CREATE TABLE ${BULK_VOTE} AS
    SELECT trim(undl_id) AS undl_id, * EXCLUDE (undl_id, code, name), count(*)::INTEGER AS rows,
      list({code: code, name: name}) AS listed
    FROM ${BULK_TEXT} GROUP BY ALL`,
  count: `SELECT coalesce(sum(rows), 0)::INTEGER AS rows FROM ${BULK_VOTE}`,
};

/**
 * Makes the view of a bulk file's text and the table of its gathered rows. Throws ParseError where the file is not the table
 * that its heading must announce.
 */
export async function gatherRows(
  database: BulkDatabase,
  files: StreamedFiles,
  path: string,
  rules: LayoutRules<BulkColumn>,
): Promise<{ readonly rowsRead: number; readonly hasModality: boolean }> {
  const heading = await readHeading(files, path);
  const positions = findColumns(path, heading, rules);
  const columns = Object.fromEntries(Object.entries(positions).map(([name, at]) => [toSnakeCase(name), at]));
  const rowsRead = await readBulk(database, files, path, { ...TABLE, columns, width: heading.length });
  return { rowsRead, hasModality: positions.modality >= 0 };
}
