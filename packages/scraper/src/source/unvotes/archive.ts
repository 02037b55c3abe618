import { isDeepStrictEqual } from "node:util";
import { type IsoDate, isoDate } from "@depositary/model";
import { ParseError } from "../../errors.js";
import { openKnownCsv } from "../../votes/csv-stream.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";

/** As the package has them; exceptions name them so, however they are held. */
const ROLL_CALLS_FILE = "un_roll_calls.csv.gz";
const VOTES_FILE = "un_votes.csv.gz";

/** The two files of the archive, under the names that they have where they are held. */
export interface UnvotesFiles {
  readonly rollCalls: string;
  readonly votes: string;
}

/** A roll call of the archive, without its description. */
export interface UnvotesRollCall {
  readonly rcid: number;
  readonly session: number;
  readonly date: IsoDate;
  readonly unres: string;
  /** Null where the archive leaves the flag empty: unknown, not false. */
  readonly isAmendment: boolean | null;
  readonly isParagraph: boolean | null;
}

/** Roll calls, and the rows of which they were read. */
export interface RollCallRows {
  readonly rollCalls: readonly UnvotesRollCall[];
  readonly rowsRead: number;
}

/** One ballot: `country` and `code` as printed, the code empty where it is missing, as for three former names; `NA` is Namibia. */
export interface UnvotesBallot {
  readonly rcid: string;
  readonly country: string;
  readonly code: string;
  readonly vote: string;
}

const ROLL_CALL_HEADING = [
  "rcid",
  "session",
  "importantvote",
  "date",
  "unres",
  "amend",
  "para",
  "short",
  "descr",
];
// Its code is what R prints for a code that is missing.
const NAMIBIA = "Namibia";
const VOTE_HEADING = ["rcid", "country", "country_code", "vote"];

/**
 * The roll calls of the archive in the order of their number, a row that says the same again left out. Throws ParseError with
 * every line that is not understood or says otherwise than an earlier one.
 */
export async function readRollCalls(files: StreamedFiles, file: string): Promise<RollCallRows> {
  const problems: string[] = [];
  const rollCalls = new Map<number, UnvotesRollCall>();
  let rowsRead = 0;
  const { batches } = await openKnownCsv(files, file, ROLL_CALL_HEADING);
  for await (const batch of batches)
    for (const cells of batch) {
      rowsRead += 1;
      const rollCall = readRollCall(cells);
      const before = rollCall === null ? undefined : rollCalls.get(rollCall.rcid);
      if (rollCall === null) problems.push(`not a roll call: ${cells.slice(0, 7).join(",")}`);
      else if (before === undefined) rollCalls.set(rollCall.rcid, rollCall);
      else if (!isDeepStrictEqual(before, rollCall))
        problems.push(`two roll calls with the number ${rollCall.rcid}`);
    }
  if (problems.length > 0) throw new ParseError(file, problems);
  return { rollCalls: [...rollCalls.values()].sort((a, b) => a.rcid - b.rcid), rowsRead };
}

/** The ballots of the archive in batches, as printed. */
export async function* readBallots(
  files: StreamedFiles,
  file: string,
): AsyncGenerator<readonly UnvotesBallot[]> {
  const { batches } = await openKnownCsv(files, file, VOTE_HEADING);
  for await (const batch of batches)
    yield batch.map(([rcid = "", country = "", code = "", vote = ""]) => {
      const isAbsent = code === "NA" && country !== NAMIBIA;
      return { rcid: whole(rcid), country, code: isAbsent ? "" : code, vote };
    });
}

/** The names under which TidyTuesday hands the two files on (rfordatascience/tidytuesday, 2021-03-23). */
const HANDED_ON: ReadonlyMap<string, string> = new Map([
  [ROLL_CALLS_FILE, "roll_calls.csv"],
  [VOTES_FILE, "unvotes.csv"],
]);

/** Finds the two files. Throws ParseError where one of them is there twice. */
export async function findFiles(files: StreamedFiles): Promise<UnvotesFiles> {
  return { rollCalls: await held(files, ROLL_CALLS_FILE), votes: await held(files, VOTES_FILE) };
}

/** The name by which exceptions know a file of the archive. */
export function nameInPackage(file: string, { votes }: UnvotesFiles): string {
  return file === votes ? VOTES_FILE : ROLL_CALLS_FILE;
}

/** The file as it is held: compressed, as R writes it, or as it was handed on. Throws ParseError where it is there twice. */
async function held(files: StreamedFiles, name: string): Promise<string> {
  const names = [name, name.slice(0, -".gz".length), HANDED_ON.get(name) ?? name];
  const [found = name, another] = (await files.list(".")).filter((one) => names.includes(one));
  if (another !== undefined)
    throw new ParseError(found, [`${another} is there too: expected one of the two`]);
  return found;
}

/** A roll call from its number, session, importance, day, symbol and two flags; null where one of them is not understood. */
export function readRollCall(cells: readonly string[]): UnvotesRollCall | null {
  const [number = "", sessionNumber = "", , date = "", unres = "", amend = "", para = ""] = cells.map(absent);
  const [rcid, session] = [whole(number), whole(sessionNumber)];
  const [isAmendment, isParagraph] = [flag(whole(amend)), flag(whole(para))];
  const isRead =
    /^\d+$/.test(rcid) &&
    /^\d+$/.test(session) &&
    isoDate.safeParse(date).success &&
    isAmendment !== undefined &&
    isParagraph !== undefined;
  if (!isRead) return null;
  return { rcid: Number(rcid), session: Number(session), date, unres, isAmendment, isParagraph };
}

/** Files written by R print `NA` for a missing value where they do not leave it empty. */
export function absent(cell: string): string {
  return cell === "NA" ? "" : cell;
}

/** A number that is whole, as `1.0` too: so a column of numbers is saved where some are missing. */
export function whole(cell: string): string {
  return /^\d+\.0$/.test(cell) ? cell.slice(0, -".0".length) : cell;
}

function flag(cell: string): boolean | null | undefined {
  return cell === "" ? null : cell === "1" ? true : cell === "0" ? false : undefined;
}
