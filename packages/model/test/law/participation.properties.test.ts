import {
  type ActionKind,
  actionKinds,
  addDays,
  effectOf,
  type IsoDate,
  participationOn,
  participationSpells,
  type TermsByTreaty,
  type TreatyAction,
} from "@depositary/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { action } from "../ledger-lines.js";
import { seeded } from "../seed.js";

const start = "2020-01-01";
const span = 60;
const dayNumber = fc.integer({ min: 0, max: span });
const dayOf = (number: number): IsoDate => addDays(start, number);

const lines: fc.Arbitrary<TreatyAction> = fc
  .record({
    treaty: fc.constantFrom("IV-4", "XVIII-16"),
    participant: fc.constantFrom("AAA", "BBB"),
    kind: fc.constantFrom<ActionKind>(...actionKinds),
    from: dayNumber,
    uncertainty: fc.constantFrom(0, 0, 0, 1, 7),
    effect: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 3 }),
    supersededBy: fc.option(fc.constant("other"), { freq: 8 }),
  })
  .map(({ treaty, participant, kind, from, uncertainty, effect, supersededBy }) => {
    const notAfter = dayOf(from + uncertainty);
    return action(treaty, participant, kind, `${dayOf(from)}..${notAfter}`, {
      effectiveOn: effect === null ? null : addDays(notAfter, effect),
      supersededBy,
    });
  });

const ledgers = fc
  .array(lines, { maxLength: 12 })
  .map((rows) => rows.map((row, index) => ({ ...row, actionId: `${row.actionId}/${index}` })));

const termsOf: fc.Arbitrary<TermsByTreaty> = fc
  .record({
    inForceOn: fc.option(dayNumber.map(dayOf)),
    lateJoiner: fc.option(fc.record({ days: dayNumber })),
    lateAfter: fc.constantFrom(undefined, "entryIntoForce" as const),
  })
  .map((terms) => new Map([["IV-4", terms]]));

const horizon = Array.from({ length: 2 * span + 40 }, (_, index) => dayOf(index - 5));

function statusesOn(rows: readonly TreatyAction[], date: IsoDate, terms: TermsByTreaty): string[] {
  return participationOn(rows, date, terms)
    .filter(({ status }) => status !== "none")
    .map(({ treatyId, participantId, status }) => `${treatyId} ${participantId} ${status}`);
}

describe("spells of participation", () => {
  it("say of every day what participationOn says of it", () => {
    fc.assert(
      fc.property(ledgers, termsOf, (rows, terms) => {
        const spells = participationSpells(rows, terms);
        for (const date of horizon) {
          const now = spells
            .filter(({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo))
            .map(({ treatyId, participantId, status }) => `${treatyId} ${participantId} ${status}`);
          expect(now, date).toEqual(statusesOn(rows, date, terms));
        }
      }),
      seeded,
    );
  });

  it("follow each other without overlap, change at every turn, and begin no later than they can", () => {
    fc.assert(
      fc.property(ledgers, termsOf, (rows, terms) => {
        const spells = participationSpells(rows, terms);
        spells.forEach((spell, index) => {
          expect(spell.notBefore <= spell.validFrom).toBe(true);
          expect(spell.validTo === null || spell.validFrom <= spell.validTo).toBe(true);
          const next = spells[index + 1];
          if (next?.treatyId !== spell.treatyId || next.participantId !== spell.participantId) return;
          expect(spell.validTo !== null && spell.validTo < next.validFrom).toBe(true);
          if (addDays(spell.validTo ?? start, 1) === next.validFrom)
            expect(next.status).not.toBe(spell.status);
        });
      }),
      seeded,
    );
  });
});

describe("participation", () => {
  it("does not depend on the order of the rows", () => {
    const shuffled = ledgers.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, termsOf, dayNumber, ([rows, others], terms, day) => {
        expect(participationOn(others, dayOf(day), terms)).toEqual(participationOn(rows, dayOf(day), terms));
        expect(participationSpells(others, terms)).toEqual(participationSpells(rows, terms));
      }),
      seeded,
    );
  });

  it("knows nothing of what cannot have happened yet", () => {
    fc.assert(
      fc.property(ledgers, termsOf, dayNumber, (rows, terms, day) => {
        const date = dayOf(day);
        for (const { signed, consented, left } of participationOn(rows, date, terms))
          for (const known of [signed, consented, left]) expect((known?.notAfter ?? date) <= date).toBe(true);
      }),
      seeded,
    );
  });

  it("is not touched by another participant's actions", () => {
    fc.assert(
      fc.property(ledgers, termsOf, dayNumber, (rows, terms, day) => {
        const own = rows.filter(({ participantId }) => participantId === "AAA");
        const found = participationOn(rows, dayOf(day), terms).filter((p) => p.participantId === "AAA");
        expect(found).toEqual(participationOn(own, dayOf(day), terms));
      }),
      seeded,
    );
  });
});

describe("a signature on a later day than everything else", () => {
  const after = dayOf(2 * span);
  const own = ledgers.map((rows) =>
    rows.filter(({ treatyId, participantId }) => treatyId === "IV-4" && participantId === "AAA"),
  );

  it("makes a signatory of who has left or has no status, and takes nothing from who has one", () => {
    fc.assert(
      fc.property(own, termsOf, (rows, terms) => {
        const before = participationOn(rows, after, terms)[0]?.status ?? "none";
        const again = action("IV-4", "AAA", "signature", after);
        const expected = before === "none" || before === "withdrawn" ? "signatory" : before;
        expect(participationOn([...rows, again], after, terms)).toMatchObject([{ status: expected }]);
        expect(participationSpells([...rows, again], terms).at(-1)?.status).toBe(expected);
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  it("is the signature told of who had left or withdrawn that of before, and of nobody else", () => {
    fc.assert(
      fc.property(own, termsOf, (rows, terms) => {
        const [before] = participationOn(rows, after, terms);
        const again = action("IV-4", "AAA", "signature", after);
        const [found] = participationOn([...rows, again], after, terms);
        const isFirst = before === undefined || before.signed === null;
        const isTold = found?.signed?.notBefore === after;
        if (isFirst || before.status === "withdrawn") expect(isTold).toBe(true);
        else if (!rows.some(({ kind }) => effectOf(kind) === "leaves")) expect(isTold).toBe(false);
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  it("does not outlive a departure from the treaty that comes after it", () => {
    const departures = fc.constantFrom<ActionKind>("withdrawal", "denunciation");
    fc.assert(
      fc.property(own, departures, (rows, kind) => {
        const again = action("IV-4", "AAA", "signature", after);
        const left = action("IV-4", "AAA", kind, addDays(after, 1));
        const [found] = participationOn([...rows, again, left], addDays(after, 1));
        expect(found?.status).toBe("withdrawn");
      }),
      seeded,
    );
  });
});
