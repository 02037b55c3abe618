import { kind, type RowOfShape, sqlString, type Vote, votes } from "@depositary/model";
import type { BulkDatabase } from "../../bulk/bulk-database.js";
import type { CodeList } from "../../votes/code-list.js";
import { formatSymbol } from "../../votes/resolution-symbol.js";
import { BULK_ROW } from "./bulk-columns.js";
import type { BulkRecord } from "./bulk-records.js";
import { intendedVote } from "./vote-note.js";

/** The votes of one kind in one resolution. */
export type VoteList = RowOfShape<typeof voteList>;

const voteList = {
  /** Index of the record. */
  record: kind.integer,
  vote: kind.oneOf(votes),
  /** Participants, sorted, with blanks between them. */
  voters: kind.text,
};

// X and NV stand for a member without a recorded vote, in different releases; so does an empty cell.
const CAST: ReadonlyMap<string, Vote> = new Map([
  ["Y", "yes"],
  ["N", "no"],
  ["A", "abstain"],
  ["X", "notVoting"],
  ["NV", "notVoting"],
  ["", "notVoting"],
]);

/**
 * Makes the typed tables: `roll_call` (key: index of the record), `reject` (rows not understood: `line` is the row of the
 * text from 0), `record_note` (a note that every row of a roll call prints: it says nothing of the member of a row) and
 * `ballot`. A roll call with a row in `reject` has no ballots. Participants and votes are enumerations; that no member votes
 * twice in a roll call is asked of all rows at once, which is faster than an index on them.
 */
export async function fillBallots(
  database: BulkDatabase,
  records: readonly BulkRecord[],
  codes: CodeList,
): Promise<void> {
  await database.run(tables(codes));
  await database.append("roll_call", records.map(rollCallCells));
  await database.append("vote_word", await meanings(database, "vote", voteCells));
  await database.append("code_span", await meanings(database, "code", (code) => spanCells(codes, code)));
  await database.append(
    "note_word",
    await meanings(database, "note", (note) => [[note, intendedVote(note)]]),
  );
  await database.run(RECORD_NOTE);
  await database.run(CHECK);
  await database.run(REJECT);
  await database.run(KEEP);
}

/** The votes of all roll calls that were understood whole. */
export async function voteLists(database: BulkDatabase): Promise<readonly VoteList[]> {
  return database.rowsOf(
    voteList,
    `SELECT roll_call_id AS record, vote::VARCHAR AS vote,
       array_to_string(list_sort(list(participant_id)), ' ') AS voters
     FROM ballot GROUP BY ALL ORDER BY ALL`,
  );
}

/** Votes that delegations had intended, by index of the record: `NRU:no`, sorted. */
export async function intentions(database: BulkDatabase): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await database.rowsOf(
    { record: kind.integer, intended: kind.listOf(kind.text) },
    `SELECT roll_call_id AS record, list(participant_id || ':' || intended ORDER BY participant_id) AS intended
     FROM ballot WHERE intended IS NOT NULL GROUP BY ALL`,
  );
  return new Map(rows.map(({ record, intended }) => [record, intended]));
}

function tables(codes: CodeList): string {
  const ids = [...codes.values()].flatMap((spans) => spans.map(({ participantId }) => participantId));
  const participants = [...new Set(ids)].sort().map(sqlString).join(", ");
  return `
    CREATE TYPE vote AS ENUM (${votes.map(sqlString).join(", ")});
    CREATE TYPE participant AS ENUM (${participants});
    CREATE TYPE fault AS ENUM ('vote', 'code', 'second vote');
    CREATE TABLE roll_call (
      roll_call_id INTEGER NOT NULL, undl_id VARCHAR NOT NULL UNIQUE, symbol VARCHAR NOT NULL, voted_on DATE NOT NULL,
      rows INTEGER NOT NULL, yes USMALLINT, no USMALLINT, abstain USMALLINT, not_voting USMALLINT);
    CREATE TABLE vote_word (word VARCHAR NOT NULL, vote vote NOT NULL);
    CREATE TABLE code_span (code VARCHAR NOT NULL, participant_id participant NOT NULL, valid_from DATE NOT NULL, valid_to DATE NOT NULL);
    CREATE TABLE note_word (note VARCHAR NOT NULL, intended vote);
    CREATE TABLE record_note (roll_call_id INTEGER NOT NULL, record_note VARCHAR NOT NULL);
    CREATE TABLE reject (line INTEGER NOT NULL, roll_call_id INTEGER NOT NULL, fault fault NOT NULL);
    CREATE TABLE ballot (
      roll_call_id INTEGER NOT NULL, participant_id participant NOT NULL, vote vote NOT NULL, intended vote);`;
}

const RECORD_NOTE = `
  INSERT INTO record_note SELECT roll_call_id, min(note)
  FROM (FROM ${BULK_ROW} WHERE note <> '') text JOIN roll_call ON trim(text.undl_id) = roll_call.undl_id
  GROUP BY roll_call_id, rows HAVING count(*) = rows AND min(note) = max(note)`;

const CHECK = `
  CREATE TABLE checked AS
  SELECT text.rowid AS line, roll_call_id, word.vote, participant_id,
    CASE WHEN record_note IS NULL THEN intended END AS intended
  FROM ${BULK_ROW} text
  JOIN roll_call ON trim(text.undl_id) = roll_call.undl_id
  LEFT JOIN vote_word word ON text.vote = word.word
  LEFT JOIN code_span span ON text.code = span.code
    AND voted_on >= valid_from AND voted_on <= valid_to
  LEFT JOIN note_word ON text.note = note_word.note
  LEFT JOIN record_note USING (roll_call_id)`;

// A code that means two participants on a day gives two rows of one line.
const REJECT = `
  INSERT INTO reject SELECT DISTINCT line, roll_call_id, 'vote' FROM checked WHERE vote IS NULL;
  INSERT INTO reject SELECT line, roll_call_id, 'code' FROM checked WHERE participant_id IS NULL;
  INSERT INTO reject SELECT line, any_value(roll_call_id), 'code' FROM checked
    WHERE (SELECT count(*) FROM checked) > (SELECT sum(rows) FROM roll_call)
    GROUP BY line HAVING count(*) > 1;
  INSERT INTO reject SELECT line, roll_call_id, 'second vote'
    FROM (FROM checked WHERE line NOT IN (SELECT line FROM reject))
    JOIN (SELECT roll_call_id, participant_id FROM checked GROUP BY ALL HAVING count(*) > 1)
      USING (roll_call_id, participant_id)
    QUALIFY row_number() OVER (PARTITION BY roll_call_id, participant_id ORDER BY line) > 1`;

const KEEP = `
  INSERT INTO ballot SELECT roll_call_id, participant_id, vote, intended
  FROM checked ANTI JOIN reject USING (roll_call_id);
  DROP TABLE checked`;

function rollCallCells({ undlId, symbol, date, rows, printed }: BulkRecord, index: number) {
  const { yes, no, abstain, notVoting } = printed;
  return [index, undlId, formatSymbol(symbol), date, rows, yes, no, abstain, notVoting];
}

/** Each distinct text of a column with what it means; the text as it stands, blanks around it included. */
async function meanings<Cells>(
  database: BulkDatabase,
  column: string,
  cellsOf: (text: string) => readonly Cells[],
): Promise<readonly Cells[]> {
  const rows = await database.rowsOf(
    { text: kind.text },
    `SELECT DISTINCT ${column} AS text FROM ${BULK_ROW} WHERE NOT (${column} = '' AND '${column}' = 'note') ORDER BY 1`,
  );
  return rows.flatMap(({ text }) => cellsOf(text));
}

function voteCells(word: string): readonly (readonly [string, Vote])[] {
  const vote = CAST.get(word.trim());
  return vote === undefined ? [] : [[word, vote]];
}

function spanCells(codes: CodeList, code: string) {
  return (codes.get(code.trim()) ?? []).map(
    ({ participantId, validFrom, validTo }) =>
      [code, participantId, validFrom ?? "-infinity", validTo ?? "infinity"] as const,
  );
}
