import { ParseError } from "../../errors.js";
import { openLenientCsv } from "../../votes/csv-stream.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import { cellOf, findColumns, type LayoutRules } from "../undl/layout.js";
import { absent, whole } from "../unvotes/archive.js";

type Column = "rcid" | "resid" | "ccode" | "vote" | "session" | "date" | "unres" | "amend" | "para";

/**
 * Headings of `UNVotes.csv` and `UNVotes-1.csv` as read in LuckYuanZ/CountryRelationByUnVotes@88c8455 (1,249,974 rows,
 * to session 76); the first column counts rows, and has the name that the reader of R or Python gave it.
 */
const RULES: LayoutRules<Column> = {
  columns: {
    rcid: ["rcid"],
    resid: ["resid"],
    ccode: ["ccode"],
    vote: ["vote"],
    session: ["session"],
    date: ["date"],
    unres: ["unres"],
    amend: ["amend"],
    para: ["para"],
  },
  ignored: [
    ...["", "V1", "X", "Unnamed: 0", "member", "Country", "Countryname", "year", "abstain", "yes", "no"],
    ...["importantvote", "short", "descr", "me", "nu", "di", "hr", "co", "ec", "ident"],
  ],
  optional: [],
};
const NAME = /^UNVotes.*\.csv(?:\.gz)?$/i;
const OTHERS = /^(?:Idealpoint|AgreementScores)/i;
const OF_R = /\.RData$/i;

/** A ballot as printed. */
export interface PrintedBallot {
  readonly ccode: string;
  readonly vote: string;
}

/** What the rows of a roll call say of it, as printed. */
export interface PrintedHead {
  readonly resid: string;
  readonly session: string;
  readonly date: string;
  readonly unres: string;
  readonly amend: string;
  readonly para: string;
}

/** The ballots of a roll call under each head that its rows have: one, where the file does not differ from itself. */
export type PrintedVote = ReadonlyMap<string, PrintedBallot[]>;

export interface DataverseFile {
  readonly path: string;
  /** By `rcid`. */
  readonly votes: ReadonlyMap<string, PrintedVote>;
  readonly rowsRead: number;
  readonly absences: number;
  readonly notMembers: number;
}

const ABSENT = "8";
const NOT_A_MEMBER = "9";

/**
 * Reads `UNVotes….csv` (Harvard Dataverse): a row for each State and roll call, with what is known of the roll call in
 * each. Its texts need not be UTF-8, and are not read. Throws ParseError where there is not one such file, or its
 * columns are others.
 */
export async function readDataverse(files: StreamedFiles): Promise<DataverseFile> {
  const path = await findFile(files);
  const { heading, batches } = await openLenientCsv(files, path);
  const at = findColumns(path, heading, RULES);
  const votes = new Map<string, Map<string, PrintedBallot[]>>();
  const passed = { [ABSENT]: 0, [NOT_A_MEMBER]: 0 };
  let rowsRead = 0;
  for await (const batch of batches)
    for (const cells of batch) {
      const cell = (column: Column) => whole(absent(cellOf(cells, at[column])));
      const vote = cell("vote");
      rowsRead += 1;
      if (vote === ABSENT || vote === NOT_A_MEMBER) {
        passed[vote] += 1;
        continue;
      }
      const rcid = cell("rcid");
      const head = (["resid", "session", "date", "unres", "amend", "para"] as const).map(cell).join("\n");
      const heads = votes.get(rcid) ?? new Map<string, PrintedBallot[]>();
      const ballots = heads.get(head) ?? [];
      ballots.push({ ccode: cell("ccode"), vote });
      votes.set(rcid, heads.set(head, ballots));
    }
  return { path, votes, rowsRead, absences: passed[ABSENT], notMembers: passed[NOT_A_MEMBER] };
}

/** The head that stands in a key of `PrintedVote`. */
export function headOf(key: string): PrintedHead {
  const [resid = "", session = "", date = "", unres = "", amend = "", para = ""] = key.split("\n");
  return { resid, session, date, unres, amend, para };
}

async function findFile(files: StreamedFiles): Promise<string> {
  const names = await files.list(".");
  const found = names.filter((name) => NAME.test(name));
  const [path = names.length === 1 ? names[0] : undefined] = found;
  if (path === undefined || found.length > 1)
    throw new ParseError(files.locate("."), [
      `expected one file UNVotes….csv, found ${found.join(", ") || "none"}; name it with --from`,
    ]);
  if (OTHERS.test(path))
    throw new ParseError(path, [
      "ideal points and scores of agreement are not imported: they are computed here from the votes. Import UNVotes….csv",
    ]);
  if (OF_R.test(path))
    throw new ParseError(path, [
      'a file of R is not read: there, load("UNVotes.RData") and write.csv(completeVotes, "UNVotes.csv", na = "")',
    ]);
  return path;
}
