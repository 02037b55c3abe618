import { describe, expect, it } from "vitest";
import { agreements } from "../../../browser/votes/agreement.js";
import type { Ballots } from "../../../browser/votes/ballots.js";

const ROLL_CALLS = 24;
const votes = { yes: [1, 0], no: [0, 1], abstain: [1, 1], none: [0, 0] } as const;
type Vote = keyof typeof votes;

/** A member with a vote in each roll call. */
function member(name: string, voteOn: (rollCall: number) => Vote) {
  const planes = [0, 1].map((plane) => {
    const bytes = new Uint8Array(ROLL_CALLS / 8);
    for (let at = 0; at < ROLL_CALLS; at++)
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) | ((votes[voteOn(at)][plane] ?? 0) << (at & 7));
    return bytes;
  });
  const [yes = new Uint8Array(), no = new Uint8Array()] = planes;
  return { code: name, name, yes, no };
}

const asked = member("Asked", () => "yes");
const ballots: Ballots = {
  members: [
    asked,
    member("Against", () => "no"),
    member("Alike", () => "yes"),
    member("Half", () => "abstain"),
    member("Absent", (at) => (at < 8 ? "yes" : "none")),
  ],
  sessions: [
    { session: "1", rollCalls: 13 },
    { session: "2", rollCalls: 11 },
  ],
};

describe("the agreement of a member with the others", () => {
  it("is 1 for the same vote, 1/2 for an abstention, 0 for the opposite, the closest first", () => {
    expect(agreements(ballots, asked, [1, 1])).toEqual([
      { name: "Alike", common: 11, agreement: 1 },
      { name: "Half", common: 11, agreement: 0.5 },
      { name: "Against", common: 11, agreement: 0 },
    ]);
  });

  it("counts the sessions that are asked for, and leaves out who has too few roll calls in common", () => {
    const all = agreements(ballots, asked, [0, 1]);
    expect(all.map(({ name, common }) => [name, common])).toEqual([
      ["Alike", 24],
      ["Half", 24],
      ["Against", 24],
    ]);
  });

  it("leaves out roll calls on which all voted alike", () => {
    const alike = { ...ballots, members: [asked, member("Alike", () => "yes")] };
    expect(agreements(alike, asked, [0, 1])).toEqual([]);
  });
});
