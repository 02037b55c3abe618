import { actionTable, type RollCall, resolutionTable, rollCallTable } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { rowsOf } from "./facts-on-file.js";

describe("the votes on the way", () => {
  it("an adoption without a vote has no roll call", () => {
    const voted = new Set(rowsOf(rollCallTable).map(({ symbol }) => symbol));
    const resolutions = rowsOf(resolutionTable);
    const ofConvention = resolutions.filter(({ treatyId }) => treatyId === "XVIII-16");
    expect(ofConvention.map(({ symbol, adoption }) => [symbol, adoption])).toEqual([
      ["A/RES/73/187", "recorded vote"],
      ["A/RES/74/247", "recorded vote"],
      ["A/RES/75/282", "without vote"],
      ["A/RES/79/243", "without vote"],
    ]);
    const unlike = resolutions.filter(
      ({ symbol, adoption }) => voted.has(symbol) !== (adoption === "recorded vote"),
    );
    expect(unlike).toEqual([]);
  });

  it.each([
    ["GA-73-187", [94, 59, 33, 7]],
    ["GA-74-247", [79, 60, 33, 21]],
  ])("%s has its tally, by name, over 193 members", (id, tally) => {
    const { yes, no, abstain, notVoting, ...lists } = rollCall(id);
    const named = [lists.yesBy, lists.noBy, lists.abstainBy, lists.notVotingBy];
    expect([yes, no, abstain, notVoting]).toEqual(tally);
    expect(named.map((list) => list.length)).toEqual(tally);
    expect(new Set(named.flat()).size).toBe(193);
    expect(named.map((list) => [...list].sort())).toEqual(named);
  });

  it("changes of position are those that were published", () => {
    const moves = movements(rollCall("GA-73-187"), rollCall("GA-74-247"));
    expect(moves.get("yes yes")).toHaveLength(73);
    expect(moves.get("yes abstain")?.join(" ")).toBe("BHR BOL BRA CIV ECU MAR PLW SAU SLV ZMB");
    expect(moves.get("yes no")).toEqual(["BLZ"]);
    expect(moves.get("abstain no")).toEqual(["COL", "CPV", "PRY"]);
    expect(moves.get("abstain yes")).toEqual(["ATG", "GMB", "NRU", "RWA", "SEN"]);
    expect(moves.get("no abstain")).toEqual(["SLB"]);
    expect(moves.get("yes notVoting")?.join(" ")).toBe("AGO BEN BFA COG DMA GNB SOM SSD STP SYC");
    expect(moves.get("notVoting yes")).toEqual(["CAF"]);
  });

  it("of the 73 members that signed, 36 had voted yes and 18 no", () => {
    const signed = new Set(signatories());
    const { yesBy, noBy, abstainBy, notVotingBy } = rollCall("GA-74-247");
    const counts = [yesBy, noBy, abstainBy, notVotingBy].map(
      (list) => list.filter((id) => signed.has(id)).length,
    );
    expect(counts).toEqual([36, 18, 15, 4]);
    const signedOf = (list: readonly string[]) => list.filter((id) => signed.has(id)).join(" ");
    expect(signedOf(noBy)).toBe("AUS AUT BEL CAN CHL CZE DOM ESP FRA GBR GRC IRL LUX POL PRT SVK SVN SWE");
    expect(signedOf(notVotingBy)).toBe("AGO BFA COD GNB");
  });
});

function rollCall(id: string): RollCall {
  const found = rowsOf(rollCallTable).find(({ rollCallId }) => rollCallId === id);
  if (found === undefined) throw new Error(`no roll call ${id}`);
  return found;
}

function movements(before: RollCall, after: RollCall): ReadonlyMap<string, readonly string[]> {
  const then = ballotsOf(before);
  const moves = new Map<string, string[]>();
  for (const [id, vote] of ballotsOf(after)) {
    const move = `${then.get(id)} ${vote}`;
    moves.set(move, [...(moves.get(move) ?? []), id].sort());
  }
  return moves;
}

function ballotsOf({ yesBy, noBy, abstainBy, notVotingBy }: RollCall): ReadonlyMap<string, string> {
  const lists = { yes: yesBy, no: noBy, abstain: abstainBy, notVoting: notVotingBy };
  return new Map(Object.entries(lists).flatMap(([vote, ids]) => ids.map((id) => [id, vote] as const)));
}

function signatories(): string[] {
  return rowsOf(actionTable)
    .filter(({ treatyId, kind }) => treatyId === "XVIII-16" && kind === "signature")
    .map(({ participantId }) => participantId);
}
