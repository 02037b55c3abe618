import { day, type IsoDate, type Vote } from "@depositary/model";
import { quoted } from "../../one-line.js";
import type { LibraryContext, PrintedBallot, PrintedTally } from "../../source/undl/index.js";
import { voterOf } from "../../votes/code-list.js";
import type { PrintedTotals } from "../../votes/recorded-vote.js";

// A member without a letter did not vote: that is no abstention, and no vote in favour where the others are unanimous.
const CAST: ReadonlyMap<string | null, Vote> = new Map([
  ["Y", "yes"],
  ["N", "no"],
  ["A", "abstain"],
  [null, "notVoting"],
]);

const PERMANENT_SEATS = 5;

/** The votes of a record by participant; what is not understood of them is added to `problems`. */
export function readBallots(
  printed: readonly PrintedBallot[],
  on: IsoDate,
  { codes, names }: LibraryContext,
  problems: string[],
): ReadonlyMap<string, Vote> {
  const ballots = new Map<string, Vote>();
  for (const { code, name, vote } of printed) {
    const voter = voterOf(codes, code, day(on));
    const cast = CAST.get(vote);
    if (cast === undefined) problems.push(`${code}: not a vote: ${quoted(vote)}`);
    const contradiction = names.contradiction(code, name ?? "");
    if (contradiction !== null) problems.push(contradiction);
    if ("problem" in voter) problems.push(voter.problem);
    else if (ballots.has(voter.participantId)) problems.push(`a second vote of ${voter.participantId}`);
    else if (cast !== undefined) ballots.set(voter.participantId, cast);
  }
  return ballots;
}

/** Why the seats marked in a record of the Security Council cannot be; those of older records are not marked. */
export function seatProblems(printed: readonly PrintedBallot[]): readonly string[] {
  const seats = printed.map(({ seat }) => seat);
  if (seats.every((seat) => seat === null)) return [];
  const permanent = seats.filter((seat) => seat === "P").length;
  const isMarked = seats.every((seat) => seat === "P" || seat === "R");
  if (isMarked && permanent === PERMANENT_SEATS) return [];
  return [`seats: ${permanent} P of ${seats.length}, expected ${PERMANENT_SEATS} P and the others R`];
}

/** The totals of a record; one that is not a number is added to `problems`. */
export function readTally(printed: PrintedTally, problems: string[]): PrintedTotals {
  const total = (name: keyof PrintedTotals) => readTotal(name, printed[name], problems);
  return { yes: total("yes"), no: total("no"), abstain: total("abstain"), notVoting: total("notVoting") };
}

/** Where the number of members is not that of those listed: `members: 193 printed, 192 listed`. */
export function memberProblems(
  members: string | null,
  ballots: ReadonlyMap<string, Vote>,
): readonly string[] {
  const isWhole = members === null || Number(members) === ballots.size;
  return isWhole ? [] : [`members: ${members} printed, ${ballots.size} listed`];
}

function readTotal(name: string, text: string | null, problems: string[]): number | null {
  if (text === null) return null;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  problems.push(`996: not a total (${name}): ${quoted(text)}`);
  return null;
}
