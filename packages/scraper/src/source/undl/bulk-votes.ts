import { day, type Source, type Vote } from "@depositary/model";
import { ParseError } from "../../errors.js";
import type { Refusal } from "../../import/import-ledger.js";
import { type CodeList, voterOf } from "../../votes/code-list.js";
import { openCsv } from "../../votes/csv-stream.js";
import type { PrintedTotals, RecordedVote } from "../../votes/recorded-vote.js";
import {
  formatSymbol,
  parseSymbol,
  type ResolutionSymbol,
  rollCallBase,
} from "../../votes/resolution-symbol.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import { firstValue, plainTitle, readCount, readDay } from "./cells.js";
import { cellOf, findColumns, type LayoutRules, type Positions } from "./layout.js";
import { intendedVote } from "./vote-note.js";

export type BulkColumn =
  | "undlId"
  | "code"
  | "vote"
  | "date"
  | "resolution"
  | "meeting"
  | "title"
  | "modality"
  | "note"
  | "yes"
  | "no"
  | "abstain"
  | "notVoting"
  | "members";

/** A resolution of a bulk file with the votes of its members. */
export interface BulkVote {
  readonly vote: RecordedVote;
  readonly title: string;
  readonly meeting: string | null;
  readonly modality: string;
  /** Members as printed; null where blank. */
  readonly members: number | null;
  readonly rows: number;
}

export interface BulkVotes {
  readonly votes: readonly BulkVote[];
  readonly rowsRead: number;
  readonly refused: readonly Refusal[];
  readonly remarks: readonly string[];
}

interface Gathered {
  readonly undlId: string;
  readonly symbol: ResolutionSymbol;
  readonly date: string;
  readonly printed: PrintedTotals;
  readonly members: number | null;
  readonly title: string;
  readonly meeting: string;
  readonly modality: string;
  readonly ballots: Map<string, Vote>;
  readonly intended: string[];
}

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
 * Reads a bulk file of votes, one row a member and resolution, in whatever order. A code that means nobody on that day is
 * refused with its row. Throws ParseError with every cell that is not understood: a vote, a day, a total, a symbol.
 */
export async function readBulkVotes(
  files: StreamedFiles,
  path: string,
  rules: LayoutRules<BulkColumn>,
  codes: CodeList,
  source: Source,
): Promise<BulkVotes> {
  const { heading, batches } = await openCsv(files, path);
  const at = findColumns(path, heading, rules);
  const gathered = new Map<string, Gathered>();
  const problems = new Set<string>();
  const refused: Refusal[] = [];
  const unread = new Set<string>();
  let rowsRead = 0;
  for await (const batch of batches)
    for (const cells of batch) {
      rowsRead += 1;
      const key = `${cellOf(cells, at.undlId)} ${cellOf(cells, at.resolution)}`;
      const found = gathered.get(key) ?? gather(cells, at, problems);
      if (found === null) continue;
      gathered.set(key, found);
      addBallot(found, cells, at, codes, { path, problems, refused, unread });
    }
  if (problems.size > 0) throw new ParseError(path, [...problems].sort());
  const votes = [...gathered.values()].map((found) => toBulkVote(found, source));
  return { votes, rowsRead, refused, remarks: [...unread].sort() };
}

function gather(cells: readonly string[], at: Positions<BulkColumn>, problems: Set<string>): Gathered | null {
  const resolution = cellOf(cells, at.resolution);
  const where = `record ${cellOf(cells, at.undlId)}, ${resolution}`;
  const symbol = parseSymbol(firstValue(resolution));
  const date = readDay(cellOf(cells, at.date));
  const counts = [at.yes, at.no, at.abstain, at.notVoting, at.members].map((position) => {
    const count = readCount(cellOf(cells, position));
    if (count === undefined)
      problems.add(`${where}: not a total: ${JSON.stringify(cellOf(cells, position))}`);
    return count ?? null;
  });
  const [yes = null, no = null, abstain = null, notVoting = null, members = null] = counts;
  if (symbol === null) problems.add(`${where}: not a symbol known`);
  if (date === undefined) problems.add(`${where}: not a day: ${JSON.stringify(cellOf(cells, at.date))}`);
  if (symbol === null || date === undefined) return null;
  return {
    undlId: cellOf(cells, at.undlId),
    symbol,
    date,
    printed: { yes, no, abstain, notVoting },
    members,
    title: plainTitle(cellOf(cells, at.title)),
    meeting: firstValue(cellOf(cells, at.meeting)),
    modality: cellOf(cells, at.modality),
    ballots: new Map(),
    intended: [],
  };
}

interface Findings {
  readonly path: string;
  readonly problems: Set<string>;
  readonly refused: Refusal[];
  readonly unread: Set<string>;
}

function addBallot(
  found: Gathered,
  cells: readonly string[],
  at: Positions<BulkColumn>,
  codes: CodeList,
  { path, problems, refused, unread }: Findings,
): void {
  const code = cellOf(cells, at.code);
  const vote = CAST.get(cellOf(cells, at.vote));
  const where = `record ${found.undlId}, ${formatSymbol(found.symbol)}, ${code}`;
  if (vote === undefined) {
    problems.add(`${where}: not a vote: ${JSON.stringify(cellOf(cells, at.vote))}`);
    return;
  }
  const voter = voterOf(codes, code, day(found.date));
  if ("problem" in voter) {
    refused.push({ file: path, found: where, reason: voter.problem });
    return;
  }
  const id = voter.participantId;
  if (found.ballots.has(id)) problems.add(`${where}: a second vote`);
  found.ballots.set(id, vote);
  const note = cellOf(cells, at.note);
  const intended = intendedVote(note);
  if (intended !== null) found.intended.push(`${id}:${intended}`);
  else if (note !== "") unread.add(`${where}: a note whose wording is not known`);
}

function toBulkVote(found: Gathered, { sourceId }: Source): BulkVote {
  const { symbol, date, printed } = found;
  const ballots = namedBallots(found);
  const body = symbol.body;
  const vote: RecordedVote = {
    name: `record ${found.undlId}`,
    plainId: `${body}-${symbol.session}-undl-${found.undlId}`,
    body,
    session: symbol.session,
    day: day(date),
    symbol: formatSymbol(symbol),
    symbolId: rollCallBase(symbol),
    kind: "whole",
    ballots,
    leftOut: [],
    printed,
    intended: [...found.intended].sort(),
    sourceId,
  };
  return {
    vote,
    title: found.title,
    meeting: found.meeting === "" ? null : found.meeting,
    modality: found.modality,
    members: found.members,
    rows: found.ballots.size,
  };
}

/** Early votes have totals and no names: their members are not known to have been silent. */
function namedBallots({ ballots, printed }: Gathered): ReadonlyMap<string, Vote> {
  const hasTotals = [printed.yes, printed.no, printed.abstain].some((total) => (total ?? 0) > 0);
  const isNamed = [...ballots.values()].some((vote) => vote !== "notVoting");
  return hasTotals && !isNamed ? new Map() : ballots;
}
