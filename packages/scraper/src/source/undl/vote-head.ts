import { day, type IsoDate, type RollCallNumbering, sourceRollCallId } from "@depositary/model";
import { formatSymbol, type ResolutionSymbol, rollCallBase } from "../../votes/resolution-symbol.js";

/** The resolution that a record or a row is of, and the day of its vote. */
interface VotedOn {
  readonly undlId: string;
  readonly symbol: ResolutionSymbol;
  readonly date: IsoDate;
}

/** The vote on the whole text of a resolution, without its members: what it is called, and when and by whom it was held. */
export function voteHead({ undlId, symbol, date }: VotedOn, numbering: RollCallNumbering) {
  const { body, session } = symbol;
  return {
    plainId: sourceRollCallId(symbol, numbering, undlId),
    body,
    session,
    day: day(date),
    symbol: formatSymbol(symbol),
    symbolId: rollCallBase(symbol),
    kind: "whole",
    leftOut: [],
  } as const;
}
