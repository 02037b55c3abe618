import { encodeCsv, groupBy, rollCallTable, type Vote } from "@depositary/model";
import { beforeAll, describe, expect, it } from "vitest";
import { isBalanced } from "../../../src/import-ledger.js";
import { findFiles, readBallots } from "../../../src/source/unvotes/archive.js";
import { collectVotes } from "../../../src/source/unvotes/collect.js";
import { importUnvotes } from "../../../src/source/unvotes/import.js";
import type { VoteImport } from "../../../src/votes/vote-import.js";
import { byId, hasSharedVotes, keptByHand, referenceWith, sharedArchive } from "../../votes/small-archive.js";
import { agreements, pairCounts } from "./agreement.js";

describe.skipIf(!hasSharedVotes)("the unvotes archive in ../shared (skipped where that is absent)", () => {
  const reference = { ...referenceWith(hasSharedVotes ? keptByHand() : []) };
  let record: VoteImport;
  beforeAll(async () => {
    record = await importUnvotes(sharedArchive, reference);
  });

  it("has 870,109 ballots of 6,203 roll calls, and a participant for each", async () => {
    const { votes, rowsRead, refused } = await collectVotes(
      sharedArchive,
      await findFiles(sharedArchive),
      reference,
    );
    expect(votes).toHaveLength(6203);
    expect(rowsRead).toBe(870_109 + 6203);
    expect(refused).toEqual([]);
    const count = (cast: string) =>
      votes.reduce(
        (sum, { ballots }) => sum + [...ballots.values()].filter((vote) => vote === cast).length,
        0,
      );
    expect([count("yes"), count("no"), count("abstain")]).toEqual([693_664, 65_548, 110_897]);
  });

  it("has 64,559,256 joint votes of 19,570 pairs of its 200 names", async () => {
    const byRollCall = new Map<string, Map<string, Vote>>();
    const { votes } = await findFiles(sharedArchive);
    for await (const batch of readBallots(sharedArchive, votes))
      for (const { rcid, country } of batch) {
        const names = byRollCall.get(rcid) ?? new Map<string, Vote>();
        byRollCall.set(rcid, names.set(country, "yes"));
      }
    expect(pairCounts([...byRollCall.values()])).toEqual({ pairs: 19_570, jointVotes: 64_559_256 });
  });

  it("accounts for every row and refuses the two broken roll calls alone", () => {
    expect(isBalanced(record.ledger)).toBe(true);
    expect(record.ledger.refused).toHaveLength(8);
    expect(new Set(record.ledger.refused.map(({ reason }) => reason))).toEqual(
      new Set([
        "unvotes rcid 5689 (A/RES/56/139): 1-1-0 in all, not recorded whole",
        "unvotes rcid 5893 (A/RES/66/33): 0-4-0 in all, not recorded whole",
      ]),
    );
  });

  it("merges the two roll calls kept by hand without a change", () => {
    const rows = byId(record.rollCalls);
    for (const row of keptByHand()) expect(rows.get(row.rollCallId)).toEqual(row);
    expect(record.disagreements.filter(({ field }) => /GA-7[34]-/.test(field))).toEqual([]);
  });

  it("agrees with the United States in the 74th session as published", () => {
    const session = record.rollCalls.filter((row) => row.session === "74");
    expect(session).toHaveLength(91);
    const [isr, gbr, chn, rus, ind] = agreements(session, "USA", ["ISR", "GBR", "CHN", "RUS", "IND"]);
    expect([isr?.count, gbr?.count, chn?.count, rus?.count, ind?.count]).toEqual([89, 91, 89, 87, 91]);
    expect(isr?.agreement).toBeCloseTo(0.960674, 6);
    expect(gbr?.agreement).toBeCloseTo(0.653846, 6);
    expect(chn?.agreement).toBeCloseTo(0.202247, 6);
    expect(rus?.agreement).toBeCloseTo(0.287356, 6);
    expect(ind?.agreement).toBeCloseTo(0.269231, 6);
  });

  it("tallies every roll call as its lists, no participant twice in one", () => {
    const wrong = record.rollCalls.filter((row) => {
      const all = [...row.yesBy, ...row.noBy, ...row.abstainBy, ...row.notVotingBy];
      const isTallied =
        row.yes === row.yesBy.length && row.no === row.noBy.length && row.abstain === row.abstainBy.length;
      return !isTallied || new Set(all).size !== all.length;
    });
    expect(wrong).toEqual([]);
  });

  it("has votes of all kinds under identifiers of their own", () => {
    const kinds = groupBy(record.rollCalls, ({ kind }) => kind);
    expect([...kinds].map(([kind, rows]) => [kind, rows.length]).sort()).toEqual([
      ["amendment", 311],
      ["paragraph", 832],
      ["unknown", 2955],
      ["whole", 2089],
    ]);
    expect(new Set(record.rollCalls.map(({ rollCallId }) => rollCallId)).size).toBe(6187);
    const ids = record.rollCalls.filter((row) => row.symbol === "A/RES/72/50").map((row) => row.rollCallId);
    expect(ids.sort().at(-1)).toBe("GA-72-50-paragraph-8");
  });

  it("finds two ballots of a State that was not a member", () => {
    expect(record.remarks).toEqual([
      "FJI voted without being a member on 1970-09-01 to 1970-09-30 (unvotes rcid 1110)",
      "FJI voted without being a member on 1970-09-01 to 1970-09-30 (unvotes rcid 1111)",
    ]);
  });

  it("changes no byte when it is imported again", async () => {
    const again = await importUnvotes(sharedArchive, {
      ...reference,
      rollCalls: record.rollCalls,
      sources: [
        ...reference.sources.filter(({ sourceId }) => sourceId !== "unvotes-2020"),
        ...record.sources,
      ],
    });
    expect(encodeCsv(rollCallTable, again.rollCalls)).toBe(encodeCsv(rollCallTable, record.rollCalls));
    expect(again.disagreements).toEqual(record.disagreements);
    expect(again.ledger.imported).toBe(0);
  });
});
