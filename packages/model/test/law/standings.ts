import {
  type Participation,
  type ParticipationStatus,
  participationOn,
  participationSpells,
  type TermsByTreaty,
  type TreatyAction,
  type TreatyTerms,
} from "@depositary/model";
import { expect } from "vitest";

/** The terms of one treaty that is in force since a known day. */
export function terms(
  treaty: string,
  inForceOn: string | null,
  lateJoiner: TreatyTerms["lateJoiner"],
  lateAfter?: TreatyTerms["lateAfter"],
): TermsByTreaty {
  return new Map([[treaty, { inForceOn, lateJoiner, lateAfter }]]);
}

/** Where the one participant of a ledger stands on a day; fails where nothing is known of it by then. */
export function standingOf(
  ledger: readonly TreatyAction[],
  date: string,
  termsOf?: TermsByTreaty,
): Participation {
  const [standing] = participationOn(ledger, date, termsOf);
  if (standing === undefined) throw new Error(`nothing on ${date}`);
  return standing;
}

/** Spells as lines: `participant status from..to`. */
export function spells(ledger: readonly TreatyAction[], termsOf?: TermsByTreaty): string[] {
  return participationSpells(ledger, termsOf).map(
    ({ participantId, status, validFrom, validTo }) =>
      `${participantId} ${status} ${validFrom}..${validTo ?? ""}`,
  );
}

/** Expects of the one participant of a ledger a status on each of some days. */
export function expectStatuses(
  ledger: readonly TreatyAction[],
  termsOf: TermsByTreaty,
  expected: Readonly<Record<string, ParticipationStatus>>,
): void {
  const found = Object.keys(expected).map((date) => [date, standingOf(ledger, date, termsOf).status]);
  expect(Object.fromEntries(found)).toEqual(expected);
}
