import { type DayInterval, day, type IsoDate, type Source, type Vote } from "@depositary/model";
import { ParseError } from "../../errors.js";
import type { Refusal } from "../../import-ledger.js";
import { quoted } from "../../one-line.js";
import { type CodeList, voterOf } from "../../votes/code-list.js";
import { openCsv } from "../../votes/csv-stream.js";
import { fileVotes } from "../../votes/file-votes.js";
import { membersByDay } from "../../votes/membership.js";
import { outsiders } from "../../votes/outsiders.js";
import type { RecordedVote } from "../../votes/recorded-vote.js";
import { parseSymbol, type ResolutionSymbol } from "../../votes/resolution-symbol.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import type { VoteImport, VoteReference } from "../../votes/vote-import.js";
import { readCount, readDay } from "./cells.js";
import { checkTallies } from "./check-tallies.js";
import { foldRecords } from "./fold-records.js";
import { libraryContext } from "./library-context.js";
import type { LibraryVote } from "./library-vote.js";
import { tallyDifferences, tallyRemarks } from "./tally.js";
import { voteHead } from "./vote-head.js";
import { findWideColumns, TOTALS, type WideColumns } from "./wide-columns.js";

const WIDE_SOURCE: Source = {
  sourceId: "undl-wide-2025",
  publisher: "Data Driven Decision Lab; votes from the United Nations Digital Library",
  title: "Recorded votes of the General Assembly, one column a State",
  url: null,
  citation: "github.com/data-driven-decision-lab/un-digital-library-scraper",
  retrievedAt: null,
  asAt: null,
  sha256: null,
  grade: "secondary",
  licence: "not seen",
};

const COUNCIL = "General Assembly";
const CAST: ReadonlyMap<string, Vote> = new Map([
  ["YES", "yes"],
  ["NO", "no"],
  ["ABSTAIN", "abstain"],
  ["", "notVoting"],
]);

/** Earlier rows hold the votes of former States under the codes of others: the German Democratic Republic under `DEU`. */
const FIRST_DAY_WITH_OWN_CODES = "1993-01-19";
const UNDER_OTHER_CODES = "former States stand under the codes of others before 1993";

/** The wide layout of a public scrape, one row per roll call. Throws ParseError with every cell that is not understood. */
export async function importWideVotes(
  files: StreamedFiles,
  path: string,
  reference: VoteReference,
): Promise<VoteImport> {
  const members = membersByDay(reference.memberships);
  const context = libraryContext(reference);
  const voters = { codes: context.codes, isMember: members.hasMember };
  const { rows, read, refused: unread } = await readWide(files, path, voters);
  const checked = checkTallies(path, rows, context);
  const { votes, repeatedRows, refused: contradicting } = foldRecords(path, checked.votes);
  const refused = [...unread, ...checked.refused, ...contradicting];
  const recorded = votes.map(({ vote }) => vote);
  const filed = fileVotes(recorded, reference.rollCalls, members, [...reference.sources, WIDE_SOURCE]);
  const merged = repeatedRows + filed.outcomes.filter(({ isMerged }) => isMerged).length;
  return {
    rollCalls: filed.rollCalls,
    resolutions: reference.resolutions,
    sources: [WIDE_SOURCE],
    disagreements: [
      ...filed.disagreements,
      ...filed.outcomes.flatMap(({ vote, rollCallId }) => tallyDifferences(vote, rollCallId)),
    ],
    renames: filed.renames,
    ledger: { read, imported: read - merged - refused.length, merged, refused },
    remarks: [...outsiders(recorded, members), ...tallyRemarks(filed, reference.exceptions)],
  };
}

async function readWide(files: StreamedFiles, path: string, voters: Voters) {
  const { heading, batches } = await openCsv(files, path);
  const layout = findWideColumns(path, heading);
  const problems: string[] = [];
  const refused: Refusal[] = [];
  const rows: LibraryVote[] = [];
  let read = 0;
  for await (const batch of batches)
    for (const cells of batch) {
      read += 1;
      const head = readHead(layout.head.map((at) => cells[at] ?? ""));
      if (typeof head === "string") problems.push(head);
      else if (head.date < FIRST_DAY_WITH_OWN_CODES)
        refused.push({ file: path, found: `row ${head.undlId}`, reason: UNDER_OTHER_CODES });
      else {
        const ballots = readBallots(head, cells, layout, voters);
        const totals = readTotals(head, cells, layout);
        problems.push(...ballots.problems, ...totals.problems);
        rows.push(libraryVote(head, ballots.cast, totals.printed));
      }
    }
  if (problems.length > 0) throw new ParseError(path, problems);
  return { rows, read, refused };
}

/** Whose codes the columns of States are, and who was a member when. */
interface Voters {
  readonly codes: CodeList;
  readonly isMember: (id: string, on: DayInterval) => boolean;
}

interface Head {
  readonly undlId: string;
  readonly date: IsoDate;
  readonly symbol: ResolutionSymbol;
}

/** What a row is of, or why it is not a vote. */
function readHead([undlId = "", council, printed = "", resolution = ""]: readonly string[]): Head | string {
  const symbol = parseSymbol(resolution);
  const date = readDay(printed);
  if (council !== COUNCIL || symbol === null || date === undefined)
    return `row ${undlId}: not a vote of the ${COUNCIL}: ${[council, printed, resolution].join()}`;
  return { undlId, date, symbol };
}

/** Ballots of members, and of others that cast one; an empty cell of a State that was no member is none. */
function readBallots(
  { undlId, date }: Head,
  cells: readonly string[],
  { states }: WideColumns,
  { codes, isMember }: Voters,
) {
  const problems: string[] = [];
  const cast = new Map<string, Vote>();
  for (const [position, code] of states) {
    const vote = CAST.get(cells[position] ?? "");
    const voter = voterOf(codes, code, day(date));
    if (vote === undefined)
      problems.push(`row ${undlId}, ${code}: not a vote: ${quoted(cells[position] ?? null)}`);
    else if ("problem" in voter) {
      if (vote !== "notVoting") problems.push(`row ${undlId}: ${voter.problem}`);
    } else if (vote !== "notVoting" || isMember(voter.participantId, day(date)))
      cast.set(voter.participantId, vote);
  }
  return { cast, problems };
}

function readTotals({ undlId }: Head, cells: readonly string[], layout: WideColumns) {
  const problems: string[] = [];
  const totals = layout.totals.map((position, index) => {
    const cell = (cells[position] ?? "").trim();
    const total = readCount(cell);
    if (total === undefined) problems.push(`row ${undlId}: not a total (${TOTALS[index]}): ${quoted(cell)}`);
    return total ?? null;
  });
  const [notVoting = null, abstain = null, no = null, yes = null] = totals;
  return { printed: { yes, no, abstain, notVoting }, problems };
}

function libraryVote(
  head: Head,
  ballots: RecordedVote["ballots"],
  printed: RecordedVote["printed"],
): LibraryVote {
  const vote: LibraryVote["vote"] = {
    name: `row ${head.undlId}`,
    ...voteHead(head, "wide"),
    ballots,
    listsEveryMember: false,
    printed,
    intended: [],
    sourceId: WIDE_SOURCE.sourceId,
  };
  return { undlId: head.undlId, vote, title: "", meeting: null, adoption: "recorded vote", rows: 1 };
}
