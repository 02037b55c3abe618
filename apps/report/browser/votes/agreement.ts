import { compareNames } from "@depositary/model";
import type { Ballots, Member, Session } from "./ballots.js";

/** Contested roll calls in common below which two members are not compared. */
export const COMMON_MIN = 10;

/** How much a member votes like another. */
export interface Agreement {
  readonly name: string;
  /** Roll calls on which both voted and not all voted alike. */
  readonly common: number;
  /** From 0 to 1: the mean of 1 for the same vote, 1/2 where one of the two abstained, 0 for yes and no. */
  readonly agreement: number;
}

/** Indices of the first and the last session. */
export type SessionSpan = readonly [first: number, last: number];

/** The agreement of `member` with everybody else over the sessions, the closest first. */
export function agreements(ballots: Ballots, member: Member, span: SessionSpan): readonly Agreement[] {
  const mask = contested(ballots, span);
  return ballots.members
    .filter((other) => other !== member)
    .map((other) => agreementOf(member, other, mask))
    .filter(({ common }) => common >= COMMON_MIN)
    .sort((a, b) => b.agreement - a.agreement || b.common - a.common || compareNames(a.name, b.name));
}

function agreementOf(one: Member, other: Member, mask: Uint8Array): Agreement {
  let [common, same, half] = [0, 0, 0];
  for (const [byte, asked] of mask.entries()) {
    const [a, b, c, d] = [one.yes[byte] ?? 0, one.no[byte] ?? 0, other.yes[byte] ?? 0, other.no[byte] ?? 0];
    const both = (a | b) & (c | d) & asked;
    if (both === 0) continue;
    common += onesIn(both);
    same += onesIn(both & ~((a ^ c) | (b ^ d)));
    half += onesIn(both & ((a & b) ^ (c & d)));
  }
  return { name: other.name, common, agreement: (same + half / 2) / common };
}

/** A bit for each roll call of the sessions on which not all voted alike. */
function contested({ members, sessions }: Ballots, span: SessionSpan): Uint8Array {
  return rollCallsOf(sessions, span).map((asked, byte) => {
    let [yes, no, abstained] = [0, 0, 0];
    for (const member of members) {
      const [a, b] = [member.yes[byte] ?? 0, member.no[byte] ?? 0];
      yes |= a & ~b;
      no |= b & ~a;
      abstained |= a & b;
    }
    return asked & ((yes & no) | (yes & abstained) | (no & abstained));
  });
}

/** A bit for each roll call of the sessions. */
function rollCallsOf(sessions: readonly Session[], [first, last]: SessionSpan): Uint8Array {
  const countOf = (some: readonly Session[]) => some.reduce((sum, { rollCalls }) => sum + rollCalls, 0);
  const [from, to] = [countOf(sessions.slice(0, first)), countOf(sessions.slice(0, last + 1))];
  const mask = new Uint8Array(Math.ceil(countOf(sessions) / 8));
  for (let bit = from; bit < to; bit++) mask[bit >> 3] = (mask[bit >> 3] ?? 0) | (1 << (bit & 7));
  return mask;
}

const ones = Uint8Array.from({ length: 256 }, (_, byte) => {
  let count = 0;
  for (let rest = byte; rest > 0; rest &= rest - 1) count++;
  return count;
});

function onesIn(byte: number): number {
  return ones[byte] ?? 0;
}
