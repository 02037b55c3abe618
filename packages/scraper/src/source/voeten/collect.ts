import {
  compareText,
  type DayInterval,
  day,
  groupBy,
  type IsoDate,
  isoDate,
  type Participant,
} from "@depositary/model";
import { ParseError } from "../../errors.js";
import type { Refusal } from "../../import-ledger.js";
import type { CodeList } from "../../votes/code-list.js";
import { openKnownCsv } from "../../votes/csv-stream.js";
import { isNominalDay, nominalDay } from "../../votes/day-of-vote.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import { CAST } from "./cast.js";
import { type CastResult, castBallots, type DatedBallot } from "./cast-ballots.js";
import { cowCodes } from "./cow-codes.js";
import type { TwiceTold } from "./own-disagreements.js";

const HEADING = ["resid", "ccode", "date", "year", "vote"];
const FILE_NAME = /^voeten_completeVotes_.*\.csv(?:\.gz)?$/;

interface Ballot extends DatedBallot {
  readonly resid: string;
}

/** A roll call of the archive: `resid` is the session and the number within it. */
export interface VoetenVote extends TwiceTold {
  readonly session: string;
  readonly day: DayInterval;
}

export interface VoetenCollection {
  readonly votes: readonly VoetenVote[];
  readonly rowsRead: number;
  readonly refused: readonly Refusal[];
}

/** Reads the archive's only file. Throws ParseError with every line that is not understood, and on two different votes of one member. */
export async function collectVoeten(
  files: StreamedFiles,
  participants: readonly Participant[],
): Promise<VoetenCollection> {
  const [path, another] = (await files.list(".")).filter((name) => FILE_NAME.test(name));
  if (path === undefined || another !== undefined)
    throw new ParseError("voeten", [
      "expected one file voeten_completeVotes_….csv.gz in the folder; UNVotes….csv is read by the archive voeten-dataverse",
    ]);
  const { ballots, rowsRead } = await readBallots(files, path);
  const list = cowCodes(participants);
  const cast = [...groupBy(ballots, ({ resid }) => resid)]
    .map(([resid, rows]) => castVote(Number(resid), rows, list))
    .sort((a, b) => a.resid - b.resid);
  const problems = cast.flatMap((vote) => vote.problems.map((problem) => `resid ${vote.resid}: ${problem}`));
  if (problems.length > 0) throw new ParseError(path, problems);
  const refused = cast.flatMap((vote) =>
    vote.refused.map(({ ccode, reason }) => ({
      file: path,
      found: `resid ${vote.resid}, ccode ${ccode}`,
      reason,
    })),
  );
  return { votes: cast, rowsRead, refused };
}

async function readBallots(files: StreamedFiles, path: string) {
  const problems: string[] = [];
  const ballots: Ballot[] = [];
  let rowsRead = 0;
  const { batches } = await openKnownCsv(files, path, HEADING);
  for await (const batch of batches)
    for (const [resid = "", ccode = "", date = "", , code = ""] of batch) {
      rowsRead += 1;
      const vote = CAST.get(code);
      if (vote === undefined || !/^\d{4,5}$/.test(resid) || !/^\d{4}-\d\d-\d\d$/.test(date))
        problems.push(`not a vote: ${[resid, ccode, date, code].join()}`);
      else ballots.push({ resid, ccode, date, vote });
    }
  const dates = new Set(ballots.map(({ date }) => date));
  problems.push(
    ...[...dates].filter((date) => !isoDate.safeParse(date).success).map((date) => `not a day: ${date}`),
  );
  if (problems.length > 0) throw new ParseError(path, problems);
  return { ballots, rowsRead };
}

function castVote(resid: number, rows: readonly Ballot[], list: CodeList): VoetenVote & CastResult {
  const session = String(Math.floor(resid / 1000));
  const date = mostFrequent(rows.map((row) => row.date));
  const between = isNominalDay(session, date) ? nominalDay(session, date) : day(date);
  return { resid, session, date, day: between, ...castBallots(rows, { day: between, date }, list) };
}

function mostFrequent(dates: readonly IsoDate[]): IsoDate {
  const counts = [...groupBy(dates, (date) => date)].map(([date, rows]) => ({ date, count: rows.length }));
  const [first] = counts.sort((a, b) => b.count - a.count || compareText(a.date, b.date));
  return first?.date ?? "";
}
