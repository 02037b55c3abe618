import type { RollCall } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { describeVotes } from "../../src/refresh/vote-news.js";
import { keptByHand } from "../votes/small-archive.js";

const [first, second] = keptByHand();
if (first === undefined || second === undefined) throw new Error("two roll calls are on file");
const of = { source: "undl", document: "GA-2026" } as const;

describe("what a document of votes brought", () => {
  const facts = (...rollCalls: readonly RollCall[]) => ({ rollCalls, resolutions: [] });

  it("is said in words, nothing where nothing changed", () => {
    expect(describeVotes(of, facts(first), facts({ ...first }))).toEqual([]);
    expect(describeVotes(of, facts(), facts(first, second))).toEqual(["undl: GA-2026: 2 roll calls are new"]);
    expect(describeVotes(of, facts(first), facts({ ...first, yes: first.yes + 1 }, second))).toEqual([
      "undl: GA-2026: 1 roll call is new; 1 roll call is otherwise than before",
    ]);
  });

  it("is no new roll call where one on file got another name", () => {
    const named = { ...first, rollCallId: "GA-78-999" };
    expect(describeVotes(of, facts(first), facts(named), new Map([[first.rollCallId, "GA-78-999"]]))).toEqual(
      ["undl: GA-2026: 1 roll call is otherwise than before"],
    );
  });
});
