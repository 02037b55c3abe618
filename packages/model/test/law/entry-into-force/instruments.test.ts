import { day, entryIntoForce } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../ledger-lines.js";
import { clause } from "../rules.js";

describe("what counts, and what does not", () => {
  const act = ledgerOf("XVIII-16");
  const rule = clause("XVIII-16", 3, { days: 90 });
  const two = [act("AAA", "ratification", "2026-01-01"), act("BBB", "acceptance", "2026-02-01")];

  it("succession and definitive signature count only where the clause names them", () => {
    const ledger = [
      ...two,
      act("CCC", "succession", "2026-06-01"),
      act("DDD", "definitiveSignature", "2026-06-02"),
    ];
    const usual = entryIntoForce(rule, ledger);
    expect(usual.isMet).toBe(false);
    expect(usual.notCounted.map(({ action: { participantId }, reason }) => [participantId, reason])).toEqual([
      ["CCC", "succession is not named in the clause"],
      ["DDD", "definitiveSignature is not named in the clause"],
    ]);
    const naming = { ...rule, kinds: [...rule.kinds, "succession" as const, "definitiveSignature" as const] };
    expect(entryIntoForce(naming, ledger)).toMatchObject({ isMet: true, thresholdMetOn: day("2026-06-01") });
  });

  it("signatures, provisional application and notifications are no instruments at all", () => {
    const ledger = (["signature", "provisionalApplication", "notification"] as const).map((kind) =>
      act("EEE", kind, "2026-01-01"),
    );
    expect(entryIntoForce(rule, ledger)).toMatchObject({ counted: [], notCounted: [] });
  });

  it("a participant counts once, and a replaced or retracted instrument not at all", () => {
    const ledger = [
      ...two,
      act("AAA", "accession", "2026-06-01"),
      act("FFF", "ratification", "2026-01-01", { actionId: "f1", supersededBy: "f2" }),
      act("GGG", "ratification", "2026-01-01", { actionId: "g1", retractedBy: "corrigendum" }),
    ];
    const result = entryIntoForce(rule, ledger);
    expect(result.counted.map(({ participantId, on }) => `${participantId} ${on}`)).toEqual([
      "AAA 2026-01-01",
      "BBB 2026-02-01",
    ]);
    expect(result.notCounted.map(({ reason }) => reason)).toEqual([
      "another instrument of the participant counts",
      "replaced by f2",
      "retracted on the evidence of corrigendum",
    ]);
  });
});
