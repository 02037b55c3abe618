import { type IsoDate, isoDate, type Participant, sourceRollCallId } from "@depositary/model";
import type { Refusal } from "../../import-ledger.js";
import type { CodeList } from "../../votes/code-list.js";
import { readRollCall } from "../unvotes/archive.js";
import { type CollectedVote, dayOfVote } from "../unvotes/collect.js";
import { readUnres } from "../unvotes/unres.js";
import { CAST } from "./cast.js";
import { castBallots, type DatedBallot } from "./cast-ballots.js";
import { cowCodes } from "./cow-codes.js";
import { type DataverseFile, headOf, type PrintedBallot, type PrintedVote } from "./dataverse-file.js";
import type { TwiceTold } from "./own-disagreements.js";

/** A roll call of the file. */
export type DataverseVote = CollectedVote & TwiceTold;

export interface DataverseCollection {
  readonly votes: readonly DataverseVote[];
  readonly refused: readonly Refusal[];
}

interface RowRefusal {
  readonly found: string;
  readonly reason: string;
}

/** A row whose code of a vote is not looked at yet. */
interface PrintedRow extends PrintedBallot {
  readonly date: IsoDate;
}

/** Why a roll call is refused with all its rows. */
interface NotUnderstood {
  readonly problem: string;
}

/**
 * Gives each ballot to its participant, roll call by roll call. A roll call of which something is not understood is
 * refused with all its rows; a ballot whose code means nobody on that day, and one whose row says another symbol than
 * most, alone.
 */
export function collectDataverse(
  { path, votes }: DataverseFile,
  participants: readonly Participant[],
): DataverseCollection {
  const list = cowCodes(participants);
  const refused: Refusal[] = [];
  const collected = [...votes].flatMap(([rcid, printed]) => {
    const refuse = ({ found, reason }: RowRefusal) =>
      refused.push({ file: path, found: `rcid ${rcid}${found}`, reason });
    const rows: RowRefusal[] = [];
    const vote = collectVote(rcid, printed, list, rows);
    if ("problem" in vote) {
      for (const _ of [...printed.values()].flat()) refuse({ found: "", reason: vote.problem });
      return [];
    }
    for (const row of rows) refuse(row);
    return [vote];
  });
  return { votes: collected.sort((a, b) => a.rollCall.rcid - b.rollCall.rcid), refused };
}

function collectVote(
  rcid: string,
  printed: PrintedVote,
  list: CodeList,
  refused: RowRefusal[],
): DataverseVote | NotUnderstood {
  const [most = ""] = [...printed.keys()].sort((a, b) => rowsUnder(printed, b) - rowsUnder(printed, a));
  const head = readHead(rcid, most);
  if ("problem" in head) return head;
  const rows = readBallots(sameButForDay(printed, most, refused));
  if ("problem" in rows) return rows;
  const { refused: unknown, problems, ...cast } = castBallots(rows, head, list);
  const [problem] = problems;
  if (problem !== undefined) return { problem };
  refused.push(...unknown.map(({ ccode, reason }) => ({ found: `, ccode ${ccode}`, reason })));
  return { ...head, ...cast };
}

function rowsUnder(printed: PrintedVote, key: string): number {
  return printed.get(key)?.length ?? 0;
}

type Head = Omit<CollectedVote, "ballots"> & Pick<TwiceTold, "resid" | "date">;

function readHead(rcid: string, key: string): Head | NotUnderstood {
  const { resid, session, date, unres: symbol, amend, para } = headOf(key);
  const rollCall = readRollCall([rcid, session, "", date, symbol, amend, para]);
  if (rollCall === null || !/^\d+$/.test(resid)) return { problem: `not a roll call: ${asLine(key)}` };
  const unres = readUnres(rollCall.session, symbol);
  if (unres === null) return { problem: `not a symbol known: ${JSON.stringify(symbol)}` };
  return {
    name: `voeten rcid ${rcid}`,
    plainId: sourceRollCallId({ body: "GA", session: unres.session }, "voeten", Number(resid)),
    rollCall,
    unres,
    day: dayOfVote(rollCall, unres),
    resid: Number(resid),
    date: rollCall.date,
  };
}

/** The rows whose head is that of most, or differs from it in the day only. */
function sameButForDay(printed: PrintedVote, most: string, refused: RowRefusal[]): readonly PrintedRow[] {
  const withoutDay = (key: string) => JSON.stringify({ ...headOf(key), date: "" });
  return [...printed].flatMap(([key, ballots]) => {
    const { date } = headOf(key);
    if (withoutDay(key) === withoutDay(most) && isoDate.safeParse(date).success)
      return ballots.map((ballot) => ({ ...ballot, date }));
    const reason = `the row says ${asLine(key)}, most rows of the roll call ${asLine(most)}`;
    refused.push(...ballots.map(({ ccode }) => ({ found: `, ccode ${ccode}`, reason })));
    return [];
  });
}

function readBallots(rows: readonly PrintedRow[]): readonly DatedBallot[] | NotUnderstood {
  const ballots: DatedBallot[] = [];
  for (const { ccode, vote: printed, date } of rows) {
    const vote = CAST.get(printed);
    if (vote === undefined) return { problem: `not a vote: ccode ${ccode}, ${JSON.stringify(printed)}` };
    ballots.push({ ccode, date, vote });
  }
  return ballots;
}

function asLine(key: string): string {
  return key.replaceAll("\n", ",");
}
