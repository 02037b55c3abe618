import { groupBy, type RollCallKind } from "@depositary/model";
import { type RecordedVote, votedBy } from "../../votes/recorded-vote.js";
import { formatSymbol, rollCallBase } from "../../votes/resolution-symbol.js";
import type { CollectedVote } from "./collect.js";

/** The roll calls of the archive as recorded votes, in their order. */
export function recordVotes(votes: readonly CollectedVote[], sourceId: string): readonly RecordedVote[] {
  const wholeByNumber = groupBy(
    votes.filter((vote) => kindOfVote(vote) === "whole" && vote.unres.symbol !== null),
    numberKey,
  );
  return votes.map((vote) => record(vote, wholeByNumber.get(numberKey(vote)) ?? [], sourceId));
}

/** What was voted on, from two flags that are empty from the 40th session on: empty is unknown, never false. */
export function kindOf(isAmendment: boolean | null, isParagraph: boolean | null): RollCallKind {
  if (isAmendment === true) return "amendment";
  if (isParagraph === true) return "paragraph";
  return isAmendment === false && isParagraph === false ? "whole" : "unknown";
}

function record(vote: CollectedVote, wholes: readonly CollectedVote[], sourceId: string): RecordedVote {
  const { name, plainId, unres, day, ballots } = vote;
  const symbol = isSymbolOfVote(vote, wholes) ? unres.symbol : null;
  return {
    name,
    plainId,
    body: "GA",
    session: unres.session,
    day,
    symbol: symbol === null ? null : formatSymbol(symbol),
    symbolId: symbol === null ? null : rollCallBase(symbol),
    kind: kindOfVote(vote),
    ballots,
    leftOut: [],
    listsEveryMember: false,
    printed: null,
    intended: [],
    sourceId,
  };
}

/**
 * Until the 30th session votes on motions and on drafts that failed stand under the number of the resolution at hand, told
 * apart by a letter. A vote on a whole text is then the resolution's own only where it is the only one under that
 * number and was carried.
 */
function isSymbolOfVote(vote: CollectedVote, wholes: readonly CollectedVote[]): boolean {
  if (kindOfVote(vote) !== "whole" || vote.unres.sequence === null) return true;
  return wholes.length === 1 && votedBy(vote.ballots, "yes").length > votedBy(vote.ballots, "no").length;
}

function kindOfVote({ rollCall }: CollectedVote): RollCallKind {
  return kindOf(rollCall.isAmendment, rollCall.isParagraph);
}

function numberKey({ unres }: CollectedVote): string {
  return unres.symbol === null ? "" : formatSymbol(unres.symbol);
}
