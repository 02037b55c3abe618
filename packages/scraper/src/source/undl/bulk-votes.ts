import { kind, type Source, type Vote } from "@depositary/model";
import { type BulkDatabase, withBulkDatabase } from "../../bulk/bulk-database.js";
import type { Refusal } from "../../import-ledger.js";
import { quoted } from "../../one-line.js";
import type { PrintedTotals } from "../../votes/recorded-vote.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import { type BulkBallots, fillBallots, readBallots } from "./bulk-ballots.js";
import { BULK_VOTE, type BulkColumn } from "./bulk-columns.js";
import { unknownNames } from "./bulk-names.js";
import { type BulkRecord, readRecords } from "./bulk-records.js";
import { readRejects } from "./bulk-rejects.js";
import { gatherRows } from "./bulk-rows.js";
import { checkTallies } from "./check-tallies.js";
import { foldRecords } from "./fold-records.js";
import type { LayoutRules } from "./layout.js";
import type { LibraryContext } from "./library-context.js";
import type { LibraryVote } from "./library-vote.js";
import { voteHead } from "./vote-head.js";

export interface BulkVotes {
  /** Each resolution once. */
  readonly votes: readonly LibraryVote[];
  readonly rowsRead: number;
  /** Rows that say again what others say. */
  readonly repeatedRows: number;
  readonly refused: readonly Refusal[];
  readonly remarks: readonly string[];
}

/**
 * Reads a bulk file of votes, one row per member and resolution, in whatever order. A resolution with a cell that is not
 * understood (vote, day, total, symbol, a code that means nobody on that day or stands beside the name of another, a second vote) is
 * refused with all its rows, and so is one whose totals are not its votes.
 * Throws ParseError where the file is not the table that its heading must announce.
 */
export async function readBulkVotes(
  files: StreamedFiles,
  path: string,
  rules: LayoutRules<BulkColumn>,
  context: LibraryContext,
  source: Source,
): Promise<BulkVotes> {
  return withBulkDatabase(async (database) => {
    const { rowsRead, hasModality } = await gatherRows(database, files, path, rules);
    const { records, refused } = await readRecords(database, path, hasModality);
    await fillBallots(database, records, context);
    const ballots = await readBallots(database, records);
    const rejected = await readRejects(database, path, records, context);
    const read = Array.from(ballots, ([record, own]) => toLibraryVote(record, own, source));
    const checked = checkTallies(path, read, context);
    const folded = foldRecords(path, checked.votes);
    const repeated = Array.from(ballots, ([{ rows }, own]) => rows - own.ballots.size);
    return {
      votes: folded.votes,
      rowsRead,
      repeatedRows: repeated.reduce((sum, rows) => sum + rows, folded.repeatedRows),
      refused: [...refused, ...rejected, ...checked.refused, ...folded.refused],
      remarks: [...(await unreadNotes(database)), ...(await unknownNames(database, context.names))],
    };
  });
}

function toLibraryVote(
  record: BulkRecord,
  { ballots, intended }: BulkBallots,
  { sourceId }: Source,
): LibraryVote {
  const { undlId, printed, title, meeting, adoption } = record;
  const vote: LibraryVote["vote"] = {
    name: `record ${undlId}`,
    ...voteHead(record, "undl"),
    ballots: namedBallots(ballots, printed),
    listsEveryMember: true,
    printed,
    intended,
    sourceId,
  };
  return { undlId, vote, title, meeting: meeting === "" ? null : meeting, adoption, rows: ballots.size };
}

/** Early votes have totals and no names: their members are not known to have been silent. */
function namedBallots(ballots: ReadonlyMap<string, Vote>, printed: PrintedTotals): ReadonlyMap<string, Vote> {
  const hasTotals = [printed.yes, printed.no, printed.abstain].some((total) => (total ?? 0) > 0);
  return hasTotals && !isNamed(ballots) ? new Map() : ballots;
}

function isNamed(ballots: ReadonlyMap<string, Vote>): boolean {
  for (const vote of ballots.values()) if (vote !== "notVoting") return true;
  return false;
}

/** The notes that are not read: those of a member whose wording is not known, and those of a roll call. */
async function unreadNotes(database: BulkDatabase): Promise<readonly string[]> {
  const rows = await database.rowsOf(
    { undlId: kind.text, symbol: kind.text, code: kind.orNull(kind.text), note: kind.text },
    `SELECT undl_id AS "undlId", symbol, NULL AS code, record_note AS note
     FROM record_note JOIN roll_call USING (roll_call_id)
     UNION ALL
     SELECT undl_id, symbol, trim(unnest(listed).code), note FROM ${BULK_VOTE}
     JOIN note_word USING (note) JOIN roll_call USING (undl_id)
     ANTI JOIN record_note USING (roll_call_id)
     WHERE intended IS NULL ORDER BY ALL`,
  );
  return rows.map(({ undlId, symbol, code, note }) => {
    const whose = code === null ? "the note of the roll call" : `${code}: a note whose wording is not known`;
    return `record ${undlId}, ${symbol}, ${whose}: ${quoted(note)}`;
  });
}
