import type { DayInterval, IsoDate, Vote } from "@depositary/model";
import { type CodeList, voterOf } from "../../votes/code-list.js";

/** A ballot under the Correlates of War code and the day of its row. */
export interface DatedBallot {
  readonly ccode: string;
  readonly date: IsoDate;
  readonly vote: Vote;
}

/** The ballots of a roll call by participant, and what its rows say twice. */
export interface CastBallots {
  readonly ballots: ReadonlyMap<string, Vote>;
  /** Participants by another day under which their rows stand. */
  readonly otherDays: ReadonlyMap<IsoDate, readonly string[]>;
  /** Participants that stand twice with the same vote. */
  readonly repeated: readonly string[];
}

/** A row that is not a ballot of anybody, and why. */
export interface RefusedBallot {
  readonly ccode: string;
  readonly reason: string;
}

export interface CastResult extends CastBallots {
  readonly refused: readonly RefusedBallot[];
  /** Two different votes of one participant: one for each row too many. */
  readonly problems: readonly string[];
}

/**
 * Gives each ballot of a roll call to the participant that its code means on `day`; a row whose code means nobody then is
 * refused. `date` is the day of most rows.
 */
export function castBallots(
  rows: readonly DatedBallot[],
  { day, date: usual }: { readonly day: DayInterval; readonly date: IsoDate },
  list: CodeList,
): CastResult {
  const ballots = new Map<string, Vote>();
  const otherDays = new Map<IsoDate, string[]>();
  const repeated: string[] = [];
  const refused: RefusedBallot[] = [];
  const problems: string[] = [];
  for (const { ccode, date, vote } of rows) {
    const voter = voterOf(list, ccode, day);
    if ("problem" in voter) {
      refused.push({ ccode, reason: voter.problem });
      continue;
    }
    const id = voter.participantId;
    const before = ballots.get(id);
    if (before !== undefined && before !== vote) problems.push(`two votes of ${id}`);
    if (before === undefined) ballots.set(id, vote);
    else repeated.push(id);
    if (date !== usual) otherDays.set(date, [...(otherDays.get(date) ?? []), id]);
  }
  return { ballots, otherDays, repeated, refused, problems };
}
