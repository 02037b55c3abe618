import type { DayInterval, Disagreement, RollCall, RollCallKind, Source, Vote } from "@depositary/model";
import { overlaps, writeDays } from "../days.js";
import { isBetterSource } from "./better-source.js";
import type { Matchable } from "./match.js";
import { mergeIntended } from "./merge-intended.js";
import { votedBy } from "./recorded-vote.js";
import { type Said, type VoteDifference, voteDisagreement } from "./vote-disagreement.js";

/** A row in which two archives stand, and where they differ. */
export interface MergedRow {
  readonly row: RollCall;
  readonly disagreements: readonly Disagreement[];
}

/** A row on file, and what of it another archive's roll call is matched with. */
export interface MatchableRow extends Matchable {
  readonly row: RollCall;
}

/** A roll call on file as it is held against others. */
export function matchableRow(row: RollCall): MatchableRow {
  const { body, symbol, kind } = row;
  return { row, body, symbol, kind, day: dayOf(row), ballots: ballotsOf(row), leftOut: [] };
}

/** The ballots of a row by participant; members without a vote included. */
function ballotsOf(row: RollCall): Map<string, Vote> {
  const ballots = new Map<string, Vote>();
  for (const id of row.yesBy) ballots.set(id, "yes");
  for (const id of row.noBy) ballots.set(id, "no");
  for (const id of row.abstainBy) ballots.set(id, "abstain");
  for (const id of row.notVotingBy) ballots.set(id, "notVoting");
  return ballots;
}

/**
 * Merges the row of an incoming vote into the row on file of the same roll call. Where they differ the better source is
 * shown, then the one on file, and the difference is recorded. The votes and totals of a better source stand as they are;
 * between equal ones a member without a vote in one and with one in the other voted.
 */
export function mergeRows(
  onFile: RollCall,
  incoming: RollCall,
  sourceOf: (sourceId: string) => Source,
): MergedRow {
  const [a, b] = [sourceOf(onFile.sourceId), sourceOf(incoming.sourceId)];
  const [shown, other] = isBetterSource(b, a) ? [incoming, onFile] : [onFile, incoming];
  const id = onFile.rollCallId;
  const isEqual = !isBetterSource(a, b) && !isBetterSource(b, a);
  const ballots = isEqual ? mergeBallots(id, shown, other) : keepBallots(id, shown, other);
  const day = mergeDay(id, shown, other);
  const kind = mergeKind(id, shown, other);
  const { intended, disagreements } = mergeIntended(id, shown, other);
  return {
    row: {
      ...shown,
      ...ballots.lists,
      rollCallId: id,
      session: shown.symbol === null && other.symbol !== null ? other.session : shown.session,
      symbol: shown.symbol ?? other.symbol,
      ...day.days,
      kind: kind.kind,
      intended,
    },
    disagreements: [
      ...[...day.disagreements, ...kind.disagreements, ...disagreements].filter(isOfTwoSources),
      ...ballots.disagreements.filter((one) => isOfTwoSources(one) || one.valueB !== "notVoting"),
    ],
  };
}

function isOfTwoSources({ sourceA, sourceB }: Disagreement): boolean {
  return sourceA !== sourceB;
}

/** Of two readings of a day the narrower one; a disagreement where they have no day in common. */
function mergeDay(id: string, shown: RollCall, other: RollCall) {
  if (overlaps(dayOf(shown), dayOf(other))) {
    const { date, notBefore, notAfter } = other.date !== null && shown.date === null ? other : shown;
    return { days: { date, notBefore, notAfter }, disagreements: [] };
  }
  const { date, notBefore, notAfter } = shown;
  const reason = "The sources date the same vote differently; the better or earlier read one is shown.";
  return {
    days: { date, notBefore, notAfter },
    disagreements: [
      voteDisagreement({
        about: id,
        field: "date",
        shown: of(shown, writeDays(shown)),
        other: of(other, writeDays(other)),
        reason,
      }),
    ],
  };
}

function dayOf({ notBefore, notAfter }: RollCall): DayInterval {
  return { notBefore, notAfter };
}

function mergeKind(id: string, shown: RollCall, other: RollCall) {
  const known: RollCallKind = shown.kind === "unknown" ? other.kind : shown.kind;
  if (other.kind === "unknown" || other.kind === known) return { kind: known, disagreements: [] };
  const reason = "The sources say differently what was voted on; the better or earlier read one is shown.";
  return {
    kind: known,
    disagreements: [
      voteDisagreement({
        about: id,
        field: "kind",
        shown: of(shown, known),
        other: of(other, other.kind),
        reason,
      }),
    ],
  };
}

/** The votes of the better source with what the other says otherwise; that it does not list a member is no vote of the member. */
function keepBallots(id: string, shown: RollCall, other: RollCall) {
  const ballots = ballotsOf(shown);
  const disagreements: Disagreement[] = [];
  for (const [participantId, vote] of ballotsOf(other)) {
    const before = ballots.get(participantId);
    if (before === vote || (before === undefined && vote === "notVoting")) continue;
    const said = { shown: of(shown, before ?? "not listed"), other: of(other, vote) };
    disagreements.push(ballotDisagreement(id, participantId, said));
  }
  return { lists: {}, disagreements };
}

/** The votes of two sources that are equally good: what one does not know is filled from the other. */
function mergeBallots(id: string, shown: RollCall, other: RollCall) {
  const ballots = ballotsOf(shown);
  const disagreements: Disagreement[] = [];
  for (const [participantId, vote] of ballotsOf(other)) {
    const before = ballots.get(participantId);
    if (before === vote) continue;
    const isFilled = before === undefined || (before === "notVoting" && vote !== "notVoting");
    if (isFilled) ballots.set(participantId, vote);
    if (before === undefined) continue;
    const said = { shown: of(shown, before), other: of(other, vote) };
    const row = ballotDisagreement(id, participantId, said, isFilled ? FILLED : DIFFERENT);
    disagreements.push(isFilled ? { ...row, shown: vote } : row);
  }
  return { lists: ballotLists(shown, ballots), disagreements };
}

const DIFFERENT = "The sources have different votes of this member; the better or earlier read one is shown.";
const FILLED = "One source has no vote of this member, the other has one: the vote is shown.";

function ballotDisagreement(
  rollCallId: string,
  participantId: string,
  said: Pick<VoteDifference, "shown" | "other">,
  reason = DIFFERENT,
): Disagreement {
  return voteDisagreement({ about: rollCallId, field: "ballot", participantId, ...said, reason });
}

function ballotLists(shown: RollCall, ballots: ReadonlyMap<string, Vote>) {
  const yesBy = votedBy(ballots, "yes");
  const noBy = votedBy(ballots, "no");
  const abstainBy = votedBy(ballots, "abstain");
  const notVotingBy = votedBy(ballots, "notVoting");
  return {
    yes: recount(shown.yes, shown.yesBy, yesBy),
    no: recount(shown.no, shown.noBy, noBy),
    abstain: recount(shown.abstain, shown.abstainBy, abstainBy),
    notVoting: shown.notVoting === null ? null : recount(shown.notVoting, shown.notVotingBy, notVotingBy),
    yesBy,
    noBy,
    abstainBy,
    notVotingBy,
  };
}

/** A total that was counted follows its list; a printed one that never agreed with its list stays as printed. */
function recount(total: number, before: readonly string[], after: readonly string[]): number {
  return total === before.length ? after.length : total;
}

function of({ sourceId }: RollCall, value: string): Said {
  return { value, sourceId };
}
