import type { Disagreement, IsoDate } from "@depositary/model";
import { voteDisagreement } from "../../votes/vote-disagreement.js";
import type { CastBallots } from "./cast-ballots.js";

/** A roll call of which an archive says some things twice. */
export interface TwiceTold extends CastBallots {
  /** The session and the number within it: 78015. */
  readonly resid: number;
  /** The day of most of its rows. */
  readonly date: IsoDate;
}

/** Where the archive differs from itself: rows of one roll call under two days (with what is known of such rows), one member twice. */
export function ownDisagreements(
  { resid, date, otherDays, repeated }: TwiceTold,
  rollCallId: string,
  sourceId: string,
  known = "",
): readonly Disagreement[] {
  const days = [...otherDays].map(([other, ids]) => {
    const row = voteDisagreement({
      about: rollCallId,
      field: "date",
      shown: { value: date, sourceId },
      other: { value: `${other} for ${[...new Set(ids)].sort().join(" ")}`, sourceId },
      reason: `The rows of resid ${resid} stand under two days; that of most rows is shown, and all votes are kept.${known}`,
    });
    return { ...row, disagreementId: `${row.disagreementId}-${other}` };
  });
  const twice = repeated.map(({ participantId, vote, isUnderAnotherDay }) =>
    voteDisagreement({
      about: rollCallId,
      field: "row",
      participantId,
      shown: { value: vote, sourceId },
      other: { value: `${vote} again${isUnderAnotherDay ? ", under another day" : ""}`, sourceId },
      reason: `resid ${resid} has this member twice with the same vote; it is counted once.`,
    }),
  );
  return [...days, ...twice];
}
