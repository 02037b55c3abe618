import { day, entryIntoForce } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { action, ledgerOf, ratifications } from "../../ledger-lines.js";
import { clause, membersOf } from "../rules.js";

describe("an organisation's instrument", () => {
  const act = ledgerOf("XXVII-17");
  const context = {
    organisations: new Set(["EU"]),
    memberships: membersOf("EU", "AUT", "BGR", "DNK", "HUN", "MLT", "NLD", "ROU", "SWE"),
  };
  const sevenAndTheUnion = ["BGR", "DNK", "EU", "HUN", "MLT", "NLD", "ROU", "SWE"].map((id) =>
    act(id, id === "EU" ? "approval" : "ratification", "2017-05-18"),
  );
  const others = ratifications("XXVII-17", 44, "2016-01-01");

  it.each([
    ["counted", 52],
    ["notAdditional", 51],
    ["neverCounted", 51],
  ] as const)(
    "that is %s makes %i of 44 States, seven members and the Union on one day",
    (organisations, count) => {
      const rule = clause("XXVII-17", 50, { days: 90 }, { organisations });
      const result = entryIntoForce(rule, [...sevenAndTheUnion, ...others], context);
      expect(result.counted).toHaveLength(count);
      expect(result).toMatchObject({ thresholdMetOn: day("2017-05-18"), inForceOn: day("2017-08-16") });
    },
  );

  it("does not make the fiftieth beside those of its members", () => {
    const rule = clause("XXVII-17", 52, { days: 90 }, { organisations: "notAdditional" });
    const result = entryIntoForce(rule, [...sevenAndTheUnion, ...others], context);
    expect(result.isMet).toBe(false);
    expect(result.notCounted).toMatchObject([
      {
        action: { participantId: "EU" },
        reason: "an organisation's instrument is not additional to those of its members",
      },
    ]);
  });

  it("stands alone until a member deposits, and the count does not change when one does", () => {
    const rule = clause("XXVII-17", 2, { days: 90 }, { organisations: "notAdditional" });
    const union = act("EU", "approval", "2017-01-01");
    const member = act("SWE", "ratification", "2017-02-01");
    const stranger = act("JPN", "acceptance", "2017-03-01");
    expect(entryIntoForce(rule, [union], context).counted).toMatchObject([{ participantId: "EU" }]);
    expect(entryIntoForce(rule, [union, member], context).counted).toMatchObject([{ participantId: "SWE" }]);
    expect(entryIntoForce(rule, [union, member, stranger], context).thresholdMetOn).toEqual(
      day("2017-03-01"),
    );
    expect(entryIntoForce(rule, [union, stranger], context).thresholdMetOn).toEqual(day("2017-03-01"));
  });

  it("is not displaced by a State that was no member on its day", () => {
    const rule = clause("XXVII-17", 2, { days: 90 }, { organisations: "notAdditional" });
    const ledger = [act("EU", "approval", "2021-01-01"), act("GBR", "ratification", "2021-01-01")];
    const left = membersOf("EU", "GBR").map((member) => ({ ...member, validTo: "2020-01-31" }));
    expect(entryIntoForce(rule, ledger, { ...context, memberships: left }).isMet).toBe(true);
    const still = membersOf("EU", "GBR");
    expect(entryIntoForce(rule, ledger, { ...context, memberships: still }).isMet).toBe(false);
  });

  it("never counts where the clause says so, even alone", () => {
    const rule = clause(
      "IV-15",
      1,
      { days: 30 },
      { organisations: "neverCounted", kinds: ["formalConfirmation"] },
    );
    const result = entryIntoForce(rule, [action("IV-15", "EU", "formalConfirmation", "2010-12-23")], context);
    expect(result.isMet).toBe(false);
    expect(result.notCounted).toMatchObject([{ reason: "an organisation's instrument does not count" }]);
  });
});
