import type { IsoDate } from "@depositary/model";
import { ParseError } from "../../src/errors.js";
import { cowCodes } from "../../src/source/voeten/cow-codes.js";
import { voterOf } from "../../src/votes/code-list.js";
import { openKnownCsv } from "../../src/votes/csv-stream.js";
import { LAST_SESSION_WITHOUT_DAYS, nominalDay } from "../../src/votes/day-of-vote.js";
import { membersByDay } from "../../src/votes/membership.js";
import type { StreamedFiles } from "../../src/votes/streamed-files.js";
import type { VoteReference } from "../../src/votes/vote-import.js";

const PUBLISHED_FILE = "UNVotesPublished_sessions1-70.csv.gz";

const HEADING = [
  "rcid",
  "session",
  "vote",
  "ccode",
  "member",
  "importantvote",
  "date",
  "unres",
  "me",
  "nu",
  "di",
  "hr",
  "co",
  "ec",
  "year",
];
const ABSENT = "8";
const NOT_A_MEMBER = "9";

/** One of the two codes of a seat is never a member: Germany 255 and 260, Yemen 678 and 679, China 710 and 713. */
const SEATS_WITH_TWO_CODES = ["255", "260", "678", "679", "710", "713"];

/** Roll calls in which the published codes and the membership on file differ about one participant in one session. */
export interface MembershipDifference {
  readonly participantId: string;
  readonly session: string;
  /** `not a member`, `absent` or `voted`, as published; the file says the opposite of the first, or that it was no member. */
  readonly published: "not a member" | "absent" | "voted";
  readonly rollCalls: number;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/**
 * Compares the membership on file with the codes 8 (absent) and 9 (not a member) of the published data of sessions 1 to 70,
 * as a check; no fact is read from it. Rows without a day (rcid 4592) are left
 * out. Throws ParseError where a line is not understood.
 */
export async function compareMembership(
  files: StreamedFiles,
  { memberships, participants }: Pick<VoteReference, "memberships" | "participants">,
): Promise<readonly MembershipDifference[]> {
  const members = membersByDay(memberships);
  const codes = cowCodes(participants);
  const found = new Map<string, MembershipDifference>();
  const { batches } = await openKnownCsv(files, PUBLISHED_FILE, HEADING);
  for await (const batch of batches)
    for (const [, session = "", vote = "", ccode = "", , , printed = ""] of batch) {
      if (printed === "" || (vote === NOT_A_MEMBER && SEATS_WITH_TWO_CODES.includes(ccode))) continue;
      const date = isoDate(printed);
      const day =
        Number(session) <= LAST_SESSION_WITHOUT_DAYS
          ? nominalDay(session, date)
          : { notBefore: date, notAfter: date };
      const voter = voterOf(codes, ccode, day);
      if ("problem" in voter) continue;
      const id = voter.participantId;
      const isDifferent =
        vote === NOT_A_MEMBER ? members.throughout(day).includes(id) : !members.hasMember(id, day);
      if (!isDifferent) continue;
      const published = vote === NOT_A_MEMBER ? "not a member" : vote === ABSENT ? "absent" : "voted";
      add(found, { participantId: id, session, published, rollCalls: 1, first: date, last: date });
    }
  return [...found.values()].sort((a, b) => compare(key(a), key(b)));
}

/** `GRD: published as not a member in 12 roll calls of session 34, 1979-11-01 to 1979-12-05`. */
export function describeDifference(difference: MembershipDifference): string {
  const { participantId, published, rollCalls, session, first, last } = difference;
  return `${participantId}: published as ${published} in ${rollCalls} roll calls of session ${session}, ${first} to ${last}`;
}

function add(found: Map<string, MembershipDifference>, next: MembershipDifference): void {
  const before = found.get(key(next));
  if (before === undefined) found.set(key(next), next);
  else
    found.set(key(next), {
      ...before,
      rollCalls: before.rollCalls + 1,
      first: next.first < before.first ? next.first : before.first,
      last: next.last > before.last ? next.last : before.last,
    });
}

function key({ participantId, session, published }: MembershipDifference): string {
  return `${participantId} ${session.padStart(3, "0")} ${published}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isoDate(printed: string): IsoDate {
  const [match, month = "", day = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(printed) ?? [];
  if (match === undefined) throw new ParseError(PUBLISHED_FILE, [`not a day: ${JSON.stringify(printed)}`]);
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
