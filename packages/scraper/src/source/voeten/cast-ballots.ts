import type { DayInterval, IsoDate, Vote } from "@depositary/model";
import { type CodeList, voterOf } from "../../votes/code-list.js";

/** A ballot under the Correlates of War code and the day of its row. */
export interface DatedBallot {
  readonly ccode: string;
  readonly date: IsoDate;
  readonly vote: Vote;
}

/** The ballot of a participant that has one already. */
export interface RepeatedBallot {
  readonly participantId: string;
  readonly vote: Vote;
  readonly isUnderAnotherDay: boolean;
}

/** The ballots of a roll call by participant, and what its rows say twice. */
export interface CastBallots {
  readonly ballots: ReadonlyMap<string, Vote>;
  /** Participants by another day under which their rows stand. */
  readonly otherDays: ReadonlyMap<IsoDate, readonly string[]>;
  /** Ballots that stand there again, with the same vote. */
  readonly repeated: readonly RepeatedBallot[];
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
  const firstDays = new Map<string, IsoDate>();
  const otherDays = new Map<IsoDate, string[]>();
  const repeated: RepeatedBallot[] = [];
  const refused: RefusedBallot[] = [];
  const problems: string[] = [];
  for (const { ccode, date, vote } of rows) {
    const voter = voterOf(list, ccode, day);
    if ("problem" in voter) {
      refused.push({ ccode, reason: voter.problem });
      continue;
    }
    const { participantId } = voter;
    const before = ballots.get(participantId);
    if (before !== undefined && before !== vote) problems.push(`two votes of ${participantId}`);
    if (before === undefined) {
      ballots.set(participantId, vote);
      firstDays.set(participantId, date);
    } else repeated.push({ participantId, vote, isUnderAnotherDay: date !== firstDays.get(participantId) });
    if (date !== usual) otherDays.set(date, [...(otherDays.get(date) ?? []), participantId]);
  }
  return { ballots, otherDays, repeated, refused, problems };
}
