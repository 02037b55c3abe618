import { type DayInterval, day, groupBy, kind, type RowOfShape, sqlString } from "@depositary/model";
import type { BulkDatabase } from "../../bulk/bulk-database.js";
import { ParseError } from "../../errors.js";
import type { Refusal } from "../../import/import-ledger.js";
import { quoted } from "../../one-line.js";
import { type CodeList, voterOf } from "../../votes/code-list.js";
import { formatSymbol } from "../../votes/resolution-symbol.js";
import { castOf } from "./bulk-ballots.js";
import { BULK_TEXT } from "./bulk-columns.js";
import { type BulkRecord, countProblem, recordName } from "./bulk-records.js";

const printedRow = {
  undlId: kind.text,
  /** The heading is row 1; a cell may hold line breaks, a row then has several lines. */
  row: kind.integer,
  code: kind.text,
  vote: kind.text,
};
type PrintedRow = RowOfShape<typeof printedRow>;

/**
 * One refusal for each row of records that were not understood whole: a roll call without a row of it would be another roll
 * call, so that its other rows are refused with it. The file is read anew for them, row by row, and only where there are such
 * records. Throws ParseError where it then says something else.
 */
export async function readRejects(
  database: BulkDatabase,
  path: string,
  doubtful: readonly BulkRecord[],
  codes: CodeList,
): Promise<readonly Refusal[]> {
  if (doubtful.length === 0) return [];
  const ids = doubtful.map(({ undlId }) => sqlString(undlId)).join(", ");
  const rows = await database.rowsOf(
    printedRow,
    `SELECT trim(undl_id) AS "undlId", row, code, vote
     FROM (SELECT (row_number() OVER () + 1)::INTEGER AS row, * FROM ${BULK_TEXT}) WHERE trim(undl_id) IN (${ids}) ORDER BY row`,
  );
  const byRecord = groupBy(rows, ({ undlId }) => undlId);
  return doubtful.flatMap((record) => refusals(path, record, byRecord.get(record.undlId) ?? [], codes));
}

function refusals(
  file: string,
  record: BulkRecord,
  rows: readonly PrintedRow[],
  codes: CodeList,
): readonly Refusal[] {
  const name = recordName(record.undlId, formatSymbol(record.symbol));
  const own = rejectsOf(rows, day(record.date), codes).map(({ row, code, faults }) => ({
    file,
    found: `${name}, ${code.trim()}, row ${row}`,
    reason: faults.join("; "),
  }));
  const count = countProblem(record);
  if ((own.length === 0 && count === null) || rows.length !== record.rows)
    throw new ParseError(file, ["it changed while it was read"]);
  const other = {
    file,
    found: name,
    reason: [refusedWith(own.length), count].filter((it) => it !== null).join("; "),
  };
  return [...own, ...Array.from({ length: rows.length - own.length }, () => other)];
}

function refusedWith(rejects: number): string | null {
  if (rejects === 0) return null;
  const which = rejects === 1 ? "a row of it is" : `${rejects} rows of it are`;
  return `refused with its roll call: ${which} not understood`;
}

/** The rows of a roll call that are not understood, each with why. The second of two votes is, the first is not. */
function rejectsOf(rows: readonly PrintedRow[], on: DayInterval, codes: CodeList) {
  const voted = new Set<string>();
  return rows.flatMap((row) => {
    const voter = voterOf(codes, row.code.trim(), on);
    const faults = castOf(row.vote) === undefined ? [`not a vote: ${quoted(row.vote)}`] : [];
    if ("problem" in voter) faults.push(voter.problem);
    else if (faults.length > 0) return [{ ...row, faults }];
    else if (voted.has(voter.participantId)) faults.push(`a second vote of ${voter.participantId}`);
    else voted.add(voter.participantId);
    return faults.length === 0 ? [] : [{ ...row, faults }];
  });
}
