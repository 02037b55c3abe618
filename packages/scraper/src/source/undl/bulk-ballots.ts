import { groupBy, kind, type RowOfShape, sqlString, type Vote, votes } from "@depositary/model";
import type { BulkDatabase } from "../../bulk/bulk-database.js";
import type { CodeList } from "../../votes/code-list.js";
import { formatSymbol } from "../../votes/resolution-symbol.js";
import { BULK_VOTE } from "./bulk-columns.js";
import { fillNames } from "./bulk-names.js";
import type { BulkRecord } from "./bulk-records.js";
import type { LibraryContext } from "./library-context.js";
import { intendedVote } from "./vote-note.js";

/** What the members of a resolution did. */
export interface BulkBallots {
  readonly ballots: ReadonlyMap<string, Vote>;
  /** Votes that delegations had intended: `NRU:no`, sorted. */
  readonly intended: readonly string[];
}

const voterList = {
  /** Index of the record. */
  record: kind.integer,
  vote: kind.oneOf(votes),
  intended: kind.orNull(kind.oneOf(votes)),
  /** Participants in no order, with blanks between them. */
  voters: kind.text,
};
type VoterList = RowOfShape<typeof voterList>;

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
 * Makes typed tables of the rows of the file: `ballot`, one vote of one participant, and `reject`, the rows of a roll call of
 * which a row is not understood, a participant has two different votes or a member is missing. Votes and participants are enumerations.
 * They rest on `roll_call` (key: index of the record), `vote_word`, `code_span` and `note_word` (what each text of the file
 * means), `misnamed` (codes beside names of others) and `record_note` (a note that every row of a roll call prints: it says nothing of the member of a row).
 */
export async function fillBallots(
  database: BulkDatabase,
  records: readonly BulkRecord[],
  { codes, names }: Pick<LibraryContext, "codes" | "names">,
): Promise<void> {
  await database.run(tables(codes));
  await fillNames(database, names);
  await database.append("roll_call", records.map(rollCallCells));
  await database.append("vote_word", await meanings(database, BULK_VOTE, "vote", voteCells));
  await database.append(
    "code_span",
    await meanings(database, "member_name", "code", (code) => spanCells(codes, code)),
  );
  await database.append("note_word", await meanings(database, BULK_VOTE, "note", noteCells));
  for (const statement of FILL) await database.run(statement);
}

/** The ballots of the records that are understood whole, in the order of the records. */
export async function readBallots(
  database: BulkDatabase,
  records: readonly BulkRecord[],
): Promise<ReadonlyMap<BulkRecord, BulkBallots>> {
  const lists = groupBy(await database.rowsOf(voterList, VOTERS), ({ record }) => record);
  const once = sharedTexts();
  return new Map(
    records.flatMap((record, index) => {
      const own = lists.get(index);
      return own === undefined ? [] : [[record, ballotsOf(own, once)]];
    }),
  );
}

function ballotsOf(lists: readonly VoterList[], once: (text: string) => string): BulkBallots {
  const ballots = new Map<string, Vote>();
  const intentions: string[] = [];
  for (const { vote, intended, voters } of lists)
    for (const voter of voters.split(" ")) {
      ballots.set(once(voter), vote);
      if (intended !== null) intentions.push(`${voter}:${intended}`);
    }
  return { ballots, intended: intentions.sort() };
}

/** One text for all that are equal: some two hundred participants cast a million ballots. */
function sharedTexts(): (text: string) => string {
  const texts = new Map<string, string>();
  return (text) => {
    const shared = texts.get(text);
    if (shared === undefined) texts.set(text, text);
    return shared ?? text;
  };
}

function tables(codes: CodeList): string {
  const ids = [...codes.values()].flatMap((spans) => spans.map(({ participantId }) => participantId));
  const participants = [...new Set(ids)].sort().map(sqlString).join(", ");
  return `
    CREATE TYPE vote AS ENUM (${votes.map(sqlString).join(", ")});
    CREATE TYPE participant AS ENUM (${participants});
    CREATE TABLE roll_call (
      roll_call_id INTEGER NOT NULL, undl_id VARCHAR NOT NULL UNIQUE, symbol VARCHAR NOT NULL, voted_on DATE NOT NULL,
      rows INTEGER NOT NULL, members INTEGER);
    CREATE TABLE vote_word (vote VARCHAR NOT NULL, meant vote NOT NULL);
    CREATE TABLE code_span (code VARCHAR NOT NULL, participant_id participant NOT NULL, valid_from DATE NOT NULL, valid_to DATE NOT NULL);
    CREATE TABLE note_word (note VARCHAR NOT NULL, intended vote);
    CREATE TABLE record_note (roll_call_id INTEGER NOT NULL, record_note VARCHAR NOT NULL);
    CREATE TABLE reject (roll_call_id INTEGER NOT NULL, code VARCHAR NOT NULL, vote VARCHAR NOT NULL);
    CREATE TABLE ballot (
      roll_call_id INTEGER NOT NULL, participant_id participant NOT NULL, vote vote NOT NULL, intended vote);`;
}

const RECORD_NOTE = `
  INSERT INTO record_note SELECT roll_call_id, min(note)
  FROM ${BULK_VOTE} JOIN roll_call USING (undl_id)
  GROUP BY roll_call_id HAVING min(note) = max(note) AND min(note) <> ''`;

// A code that means two participants on a day gives two rows, one that means nobody a row without a participant.
function rowsOf(rollCalls: string): string {
  return `(
    SELECT printed.* REPLACE (CASE WHEN misnamed.code IS NULL THEN meant END AS meant), participant_id
    FROM (
      SELECT roll_call_id, voted_on, vote, note, meant, CASE WHEN record_note IS NULL THEN intended END AS intended,
        unnest(listed, recursive := true)
      FROM ${BULK_VOTE} JOIN ${rollCalls} USING (undl_id) LEFT JOIN vote_word USING (vote) LEFT JOIN note_word USING (note)
      LEFT JOIN record_note USING (roll_call_id)) printed
    LEFT JOIN code_span ON printed.code = code_span.code AND voted_on BETWEEN valid_from AND valid_to
    LEFT JOIN misnamed ON printed.code = misnamed.code AND printed.name = misnamed.name)`;
}

const READ_ROW = `CREATE TABLE read_row AS SELECT roll_call_id, participant_id, meant, intended FROM ${rowsOf("roll_call")}`;

const DOUBTFUL = `
  CREATE TABLE doubtful AS SELECT * FROM roll_call SEMI JOIN (
    SELECT roll_call_id FROM read_row JOIN roll_call USING (roll_call_id) GROUP BY roll_call_id, rows, members
    HAVING count(*) <> rows OR count(meant) <> rows OR count(DISTINCT participant_id) <> rows OR members <> rows)
  USING (roll_call_id)`;

// Rows that say the same are one; few roll calls have any, so that it is looked into only where something is wrong.
const DISTINCT_ROW = `CREATE TABLE distinct_row AS SELECT DISTINCT * FROM ${rowsOf("doubtful")}`;

const REJECT = `
  INSERT INTO reject SELECT roll_call_id, code, vote FROM distinct_row SEMI JOIN (
    SELECT roll_call_id FROM distinct_row JOIN doubtful USING (roll_call_id) GROUP BY roll_call_id, members
    HAVING count(DISTINCT (code, name, distinct_row.vote, note)) <> count(*) OR count(meant) <> count(*)
      OR count(DISTINCT participant_id) <> count(*) OR members <> count(*))
  USING (roll_call_id)`;

const BALLOT = `
  INSERT INTO ballot
  SELECT roll_call_id, participant_id, meant, intended FROM read_row ANTI JOIN doubtful USING (roll_call_id)
  UNION ALL
  SELECT roll_call_id, participant_id, meant, intended FROM distinct_row ANTI JOIN reject USING (roll_call_id)`;

const FILL = [RECORD_NOTE, READ_ROW, DOUBTFUL, DISTINCT_ROW, REJECT, BALLOT, "DROP TABLE read_row"];

const VOTERS = `
  SELECT roll_call_id AS record, vote::VARCHAR AS vote, intended::VARCHAR AS intended, string_agg(participant_id, ' ') AS voters
  FROM ballot GROUP BY ALL`;

function rollCallCells({ undlId, symbol, date, rows, members }: BulkRecord, index: number) {
  return [index, undlId, formatSymbol(symbol), date, rows, members];
}

/** Each distinct text of a column with what it means; the text as it stands, blanks around it included. */
async function meanings<Cells>(
  database: BulkDatabase,
  table: string,
  column: string,
  cellsOf: (text: string) => readonly Cells[],
): Promise<readonly Cells[]> {
  const rows = await database.rowsOf(
    { text: kind.text },
    `SELECT DISTINCT ${column} AS text FROM ${table} ORDER BY 1`,
  );
  return rows.flatMap(({ text }) => cellsOf(text));
}

/** What a word in the column of votes means; undefined where it is no vote. */
export function castOf(word: string): Vote | undefined {
  return CAST.get(word.trim());
}

function voteCells(word: string): readonly (readonly [string, Vote])[] {
  const vote = castOf(word);
  return vote === undefined ? [] : [[word, vote]];
}

function noteCells(note: string): readonly (readonly [string, Vote | null])[] {
  return note === "" ? [] : [[note, intendedVote(note)]];
}

function spanCells(codes: CodeList, code: string) {
  return (codes.get(code.trim()) ?? []).map(
    ({ participantId, validFrom, validTo }) =>
      [code, participantId, validFrom ?? "-infinity", validTo ?? "infinity"] as const,
  );
}
