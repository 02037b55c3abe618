import { day, groupBy, kind, type RowOfShape } from "@depositary/model";
import type { BulkDatabase } from "../../bulk/bulk-database.js";
import type { Refusal } from "../../import/import-ledger.js";
import { quoted } from "../../one-line.js";
import { type CodeList, voterOf } from "../../votes/code-list.js";
import { formatSymbol } from "../../votes/resolution-symbol.js";
import { BULK_ROW } from "./bulk-columns.js";
import { type BulkRecord, recordName } from "./bulk-records.js";

const rejectRow = {
  /** Index of the record. */
  record: kind.integer,
  /** The heading is row 1; a cell may hold line breaks, a row then has several lines. */
  row: kind.integer,
  code: kind.text,
  vote: kind.text,
  faults: kind.listOf(kind.text),
};
type RejectRow = RowOfShape<typeof rejectRow>;

export interface BulkRejects {
  /** Indexes of the records that were not understood whole. */
  readonly records: ReadonlySet<number>;
  /** One refusal for each of their rows. */
  readonly refused: readonly Refusal[];
}

/**
 * A roll call of which a row is not understood is refused whole: without that vote it would be another roll call. Its other
 * rows are refused with it.
 */
export async function readRejects(
  database: BulkDatabase,
  path: string,
  records: readonly BulkRecord[],
  codes: CodeList,
): Promise<BulkRejects> {
  const rows = await database.rowsOf(
    rejectRow,
    `SELECT roll_call_id AS record, (line + 2)::INTEGER AS row, code, vote, list(fault::VARCHAR ORDER BY fault) AS faults
     FROM reject JOIN ${BULK_ROW} ON ${BULK_ROW}.rowid = line GROUP BY ALL ORDER BY record, row`,
  );
  const byRecord = groupBy(rows, ({ record }) => record);
  const refused = [...byRecord].flatMap(([index, rejects]) => {
    const record = records[index];
    return record === undefined ? [] : refusals(path, record, rejects, codes);
  });
  return { records: new Set(byRecord.keys()), refused };
}

function refusals(
  file: string,
  record: BulkRecord,
  rejects: readonly RejectRow[],
  codes: CodeList,
): readonly Refusal[] {
  const name = recordName(record.undlId, formatSymbol(record.symbol));
  const own = rejects.map((reject) => ({
    file,
    found: `${name}, ${reject.code.trim()}, row ${reject.row}`,
    reason: reject.faults.map((fault) => faultOf(fault, reject, record, codes)).join("; "),
  }));
  const rows = rejects.length === 1 ? "a row of it is" : `${rejects.length} rows of it are`;
  const other = { file, found: name, reason: `refused with its roll call: ${rows} not understood` };
  return [...own, ...Array.from({ length: record.rows - rejects.length }, () => other)];
}

function faultOf(fault: string, { code, vote }: RejectRow, { date }: BulkRecord, codes: CodeList): string {
  if (fault === "vote") return `not a vote: ${quoted(vote)}`;
  const voter = voterOf(codes, code.trim(), day(date));
  return "problem" in voter ? voter.problem : `a second vote of ${voter.participantId}`;
}
