import {
  addDays,
  type Condition,
  type Delay,
  type EntryIntoForceRule,
  entryIntoForce,
  type IsoDate,
  participationOn,
  type TreatyAction,
  type Weight,
} from "@depositary/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { action } from "../ledger-lines.js";
import { seeded } from "../seed.js";
import { clause, membersOf } from "./rules.js";

const treaty = "XVIII-16";
const participants = ["AAA", "BBB", "CCC", "DDD", "EEE", "UUU"];
const dayOf = (number: number): IsoDate => addDays("2026-01-01", number);
const dayNumber = fc.integer({ min: 0, max: 60 });

const context = {
  organisations: new Set(["UUU"]),
  memberships: [...membersOf("UUU", "AAA", "BBB"), ...membersOf("GRP", "BBB", "CCC", "DDD")],
  weights: participants.slice(0, -1).map(
    (participantId, index): Weight => ({
      weightId: "tons",
      participantId,
      share: (index + 1) / 25,
      sourceId: "test",
      confirmation: "unverified",
    }),
  ),
};

const conditions = fc.constantFrom<Condition>(
  { type: "instruments", atLeast: 2 },
  { type: "instruments", atLeast: 4 },
  { type: "instruments", atLeast: 2, among: "GRP" },
  { type: "named", participants: ["BBB", "DDD"] },
  { type: "share", of: "tons", atLeast: 0.3 },
  { type: "fraction", of: "signatories", numerator: 1, denominator: 2, comparison: "moreThan" },
  {
    type: "all",
    of: [
      { type: "instruments", atLeast: 3 },
      { type: "share", of: "tons", atLeast: 0.2 },
    ],
  },
);
const delays = fc.constantFrom<Delay>(
  {},
  { days: 90 },
  { months: 1 },
  { days: 60, roundUpTo: "firstDayOfNextMonth" },
  { months: 6, roundDownTo: "firstDayOfMonth" },
);
const rules: fc.Arbitrary<EntryIntoForceRule> = fc
  .tuple(conditions, delays, fc.constantFrom("counted", "neverCounted", "notAdditional"))
  .map(([condition, delay, organisations]) => clause(treaty, condition, delay, { organisations }));

/** A line whose day is uncertain, with one of the days on which it can have happened. */
interface Line {
  readonly known: TreatyAction;
  readonly happened: TreatyAction;
}

const lines: fc.Arbitrary<Line> = fc
  .tuple(
    fc.constantFrom(...participants),
    fc.constantFrom(
      "signature",
      "ratification",
      "ratification",
      "accession",
      "denunciation",
      "withdrawalOfSignature",
    ),
    dayNumber,
    fc.constantFrom(0, 0, 1, 30),
    fc.nat(),
    fc.nat({ max: 1_000_000 }),
  )
  .map(([participant, kind, from, uncertainty, pick, serial]) => {
    const details = { actionId: `${participant}/${kind}/${serial}` };
    const happenedOn = dayOf(from + (pick % (uncertainty + 1)));
    return {
      known: action(treaty, participant, kind, `${dayOf(from)}..${dayOf(from + uncertainty)}`, details),
      happened: action(treaty, participant, kind, happenedOn, details),
    };
  });
const cases = fc.array(lines, { maxLength: 14 });

describe("the interval of entry into force", () => {
  it("contains the day computed from any completion of the days that are not known", () => {
    fc.assert(
      fc.property(rules, cases, (rule, rows) => {
        const uncertain = entryIntoForce(
          rule,
          rows.map(({ known }) => known),
          context,
        );
        const exact = entryIntoForce(
          rule,
          rows.map(({ happened }) => happened),
          context,
        );
        if (uncertain.thresholdMetOn === null) return;
        expect(exact.isMet).toBe(true);
        for (const field of ["thresholdMetOn", "inForceOn"] as const) {
          const [interval, found] = [uncertain[field], exact[field]];
          expect(found?.notBefore).toBe(found?.notAfter);
          expect((interval?.notBefore ?? "") <= (found?.notBefore ?? "")).toBe(true);
          expect((found?.notAfter ?? "") <= (interval?.notAfter ?? "")).toBe(true);
        }
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  it("is a day where every day is known", () => {
    fc.assert(
      fc.property(rules, cases, (rule, rows) => {
        const { thresholdMetOn } = entryIntoForce(
          rule,
          rows.map(({ happened }) => happened),
          context,
        );
        expect(thresholdMetOn?.notBefore).toBe(thresholdMetOn?.notAfter);
      }),
      seeded,
    );
  });
});

describe("entry into force", () => {
  it("does not depend on the order of the rows", () => {
    const shuffled = cases.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(rules, shuffled, (rule, [rows, others]) => {
        const ids = new Set(rows.map(({ known }) => known.actionId));
        fc.pre(ids.size === rows.length);
        const result = entryIntoForce(
          rule,
          rows.map(({ known }) => known),
          context,
        );
        expect(
          entryIntoForce(
            rule,
            others.map(({ known }) => known),
            context,
          ),
        ).toEqual(result);
      }),
      seeded,
    );
  });

  it("counts on every day those whose consent is in effect on it, returns on the day of a departure included", () => {
    const kinds = ["ratification", "accession", "denunciation", "rescissionOfWithdrawal"] as const;
    const acts = fc
      .tuple(fc.constantFrom("AAA", "BBB"), fc.constantFrom(...kinds), fc.nat(6), fc.option(fc.nat(4)))
      .map(([participant, kind, on, delay]) => {
        const effectiveOn = kind === "denunciation" && delay !== null ? dayOf(on + delay) : null;
        return action(treaty, participant, kind, dayOf(on), { effectiveOn });
      });
    const ledgers = fc.uniqueArray(acts, { maxLength: 9, selector: ({ actionId }) => actionId });
    fc.assert(
      fc.property(ledgers, fc.nat(12), (ledger, on) => {
        const { counted } = entryIntoForce(clause(treaty, 9, {}), ledger, { asOf: dayOf(on) });
        const bound = participationOn(ledger, dayOf(on)).filter(({ status }) => status === "contracting");
        expect(counted.map(({ participantId }) => participantId).sort()).toEqual(
          bound.map(({ participantId }) => participantId),
        );
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  it("has for signatories on every day those whose signature stands on it, signatures on the day of a withdrawal included", () => {
    const kinds = ["signature", "signature", "withdrawalOfSignature", "ratification", "withdrawal"] as const;
    const acts = fc
      .tuple(fc.constantFrom("AAA", "BBB", "CCC"), fc.constantFrom(...kinds), fc.nat(6), fc.option(fc.nat(4)))
      .map(([participant, kind, on, delay]) => {
        const effectiveOn = kind.startsWith("withdrawal") && delay !== null ? dayOf(on + delay) : null;
        return action(treaty, participant, kind, dayOf(on), { effectiveOn });
      });
    const ledgers = fc.uniqueArray(acts, { maxLength: 9, selector: ({ actionId }) => actionId });
    const allSignatories = {
      type: "fraction",
      of: "signatories",
      numerator: 1,
      denominator: 1,
      comparison: "atLeast",
    } as const;
    fc.assert(
      fc.property(ledgers, fc.nat(12), (ledger, on) => {
        const rule = clause(
          treaty,
          { type: "all", of: [allSignatories, { type: "instruments", atLeast: 9 }] },
          {},
        );
        const [part] = entryIntoForce(rule, ledger, { asOf: dayOf(on) }).parts;
        const signed = participationOn(ledger, dayOf(on)).filter((position) => position.signed !== null);
        expect(part?.required).toBe(Math.max(1, signed.length));
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  it("comes no later for one more ratification by a State", () => {
    const monotone = conditions.filter(({ type }) => type !== "fraction");
    fc.assert(
      fc.property(rules, monotone, cases, dayNumber, (rule, condition, rows, on) => {
        const actions = rows.map(({ known }) => known);
        const before = entryIntoForce({ ...rule, condition }, actions, context).thresholdMetOn;
        const extra = action(treaty, "EEE", "ratification", dayOf(on), { actionId: "extra" });
        const after = entryIntoForce({ ...rule, condition }, [...actions, extra], context).thresholdMetOn;
        if (before === null) return;
        expect((after?.notBefore ?? "9") <= before.notBefore).toBe(true);
        expect((after?.notAfter ?? "9") <= before.notAfter).toBe(true);
      }),
      seeded,
    );
  });

  it("gives each instrument a place: it counts, or there is a reason", () => {
    fc.assert(
      fc.property(rules, cases, (rule, rows) => {
        const ids = new Set(rows.map(({ known }) => known.actionId));
        fc.pre(ids.size === rows.length);
        const instruments = rows.filter(
          ({ known: { kind } }) => kind === "ratification" || kind === "accession",
        );
        const { counted, notCounted } = entryIntoForce(
          rule,
          rows.map(({ known }) => known),
          context,
        );
        expect(counted.length + notCounted.length).toBe(instruments.length);
        expect(notCounted.every(({ reason }) => reason.length > 0)).toBe(true);
      }),
      seeded,
    );
  });
});
