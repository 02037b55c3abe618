import { type DayInterval, day, groupBy, kind, type RowOfShape } from "@depositary/model";
import type { BulkDatabase } from "../../bulk/bulk-database.js";
import { ParseError } from "../../errors.js";
import type { Refusal } from "../../import-ledger.js";
import { quoted } from "../../one-line.js";
import { voterOf } from "../../votes/code-list.js";
import { formatSymbol } from "../../votes/resolution-symbol.js";
import { castOf } from "./bulk-ballots.js";
import { BULK_TEXT } from "./bulk-columns.js";
import { type BulkRecord, recordName } from "./bulk-records.js";
import type { LibraryContext } from "./library-context.js";

const printedRow = {
  undlId: kind.text,
  /** The heading is row 1; a cell may hold line breaks, a row then has several lines. */
  row: kind.integer,
  code: kind.text,
  name: kind.text,
  vote: kind.text,
  note: kind.text,
};
type PrintedRow = RowOfShape<typeof printedRow>;
type Context = Pick<LibraryContext, "codes" | "names">;

/**
 * One refusal for each row of the roll calls in `reject`: a roll call without a row of it would be another roll call, so that
 * its other rows are refused with it. The file is read anew for them, row by row, and only where there are such roll calls.
 * Throws ParseError where it then says something else.
 */
export async function readRejects(
  database: BulkDatabase,
  path: string,
  records: readonly BulkRecord[],
  context: Context,
): Promise<readonly Refusal[]> {
  const rejected = await database.rowsOf({ record: kind.integer }, REJECTED);
  if (rejected.length === 0) return [];
  const indexes = new Set(rejected.map(({ record }) => record));
  const byRecord = groupBy(await database.rowsOf(printedRow, ROWS), ({ undlId }) => undlId);
  return records
    .filter((_, index) => indexes.has(index))
    .flatMap((record) => refusals(path, record, byRecord.get(record.undlId) ?? [], context));
}

const REJECTED = "SELECT DISTINCT roll_call_id AS record FROM reject";

const ROWS = `
  SELECT trim(undl_id) AS "undlId", row, code, name, vote, note
  FROM (SELECT (row_number() OVER () + 1)::INTEGER AS row, * FROM ${BULK_TEXT})
  WHERE trim(undl_id) IN (SELECT undl_id FROM roll_call SEMI JOIN reject USING (roll_call_id)) ORDER BY row`;

function refusals(
  file: string,
  record: BulkRecord,
  rows: readonly PrintedRow[],
  context: Context,
): readonly Refusal[] {
  const name = recordName(record.undlId, formatSymbol(record.symbol));
  const own = rejectsOf(rows, day(record.date), context).map(({ row, code, faults }) => ({
    file,
    found: `${name}, ${code.trim()}, row ${row}`,
    reason: faults.join("; "),
  }));
  const count = countProblem(record, rows);
  if ((own.length === 0 && count === null) || rows.length !== record.rows)
    throw new ParseError(file, ["it changed while it was read"]);
  const other = {
    file,
    found: name,
    reason: [refusedWith(own.length), count].filter((it) => it !== null).join("; "),
  };
  return [...own, ...Array.from({ length: rows.length - own.length }, () => other)];
}

/** Why the rows are not those of the members, each of which a record lists once; null where they can be. */
function countProblem({ members }: BulkRecord, rows: readonly PrintedRow[]): string | null {
  const listed = new Set(rows.map(rowWords)).size;
  return members === null || members === listed
    ? null
    : `a record lists every member: ${members} printed, ${listed} listed`;
}

function refusedWith(rejects: number): string | null {
  if (rejects === 0) return null;
  const which = rejects === 1 ? "a row of it is" : `${rejects} rows of it are`;
  return `refused with its roll call: ${which} not understood`;
}

/** The rows of a roll call that are not understood, each with why. The second of two different votes is, the first is not. */
function rejectsOf(rows: readonly PrintedRow[], on: DayInterval, { codes, names }: Context) {
  const voted = new Map<string, PrintedRow>();
  return rows.flatMap((row) => {
    const voter = voterOf(codes, row.code.trim(), on);
    const faults = castOf(row.vote) === undefined ? [`not a vote: ${quoted(row.vote)}`] : [];
    const contradiction = names.contradiction(row.code.trim(), row.name);
    if (contradiction !== null) faults.push(contradiction);
    if ("problem" in voter) faults.push(voter.problem);
    else if (faults.length === 0) {
      const before = voted.get(voter.participantId);
      voted.set(voter.participantId, before ?? row);
      if (before !== undefined && rowWords(before) !== rowWords(row))
        faults.push(`a second vote of ${voter.participantId}`);
    }
    return faults.length === 0 ? [] : [{ ...row, faults }];
  });
}

/** What a row says: one that says it again is the same. */
function rowWords({ code, name, vote, note }: PrintedRow): string {
  return JSON.stringify([code, name, vote, note]);
}
