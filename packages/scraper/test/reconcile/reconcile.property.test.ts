import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActionDraft } from "../../src/normalise/action-draft.js";
import { draft, standing, take } from "./small-ledger.js";

const SEED = 20_261_123;

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, "0")}`);
const row = fc
  .record({
    signed: fc.option(day),
    consented: fc.option(day),
    kind: fc.constantFrom("ratification", "acceptance"),
  })
  .filter(({ signed, consented }) => signed !== null || consented !== null);

/** A status table: for each of some participants a signature, a consent, or both. */
const table = fc
  .dictionary(fc.constantFrom("AAA", "BBB", "CCC", "DDD", "EEE"), row, { minKeys: 1 })
  .map((rows) =>
    Object.entries(rows).flatMap(([id, { signed, consented, kind }]): readonly ActionDraft[] => [
      ...(signed === null ? [] : [draft(id, "signature", signed)]),
      ...(consented === null
        ? []
        : [draft(id, kind === "acceptance" ? "acceptance" : "ratification", consented)]),
    ]),
  );

const lines = (drafts: readonly ActionDraft[]) =>
  drafts.map(({ participantId, kind, date }) => `${participantId} ${kind} ${date}`).sort();

describe("a document taken into an empty ledger", () => {
  it("is what stands afterwards, and reads = imported + merged + refused", () => {
    fc.assert(
      fc.property(table, (drafts) => {
        const result = take(drafts, []);
        expect(standing(result)).toEqual(lines(drafts));
        expect(result.balance).toEqual({
          read: drafts.length,
          imported: drafts.length,
          merged: 0,
          refused: 0,
        });
      }),
      { seed: SEED },
    );
  });

  it("changes nothing when it is taken again, in any order of its rows", () => {
    fc.assert(
      fc.property(table, fc.integer(), (drafts, by) => {
        const first = take(drafts, []);
        const turned = drafts
          .map((_one, i) => drafts[(i + Math.abs(by)) % drafts.length])
          .filter((one) => one !== undefined);
        const again = take(turned, first.actions);
        expect(again.actions).toEqual(first.actions);
        expect(again.changes).toEqual([]);
        expect(again.balance.merged).toBe(drafts.length);
      }),
      { seed: SEED },
    );
  });
});

describe("a later document with the same participants and other days", () => {
  it("is what stands afterwards, and every earlier action is still on file", () => {
    fc.assert(
      fc.property(table, fc.infiniteStream(day), (drafts, days) => {
        const first = take(drafts, []);
        const moved = drafts.map((one) => draft(one.participantId, one.kind, days.next().value ?? ""));
        const second = take(moved, first.actions, { asAt: "2026-09-03" });
        expect(standing(second)).toEqual(lines(moved));
        const ids = new Set(second.actions.map(({ actionId }) => actionId));
        expect(first.actions.every(({ actionId }) => ids.has(actionId))).toBe(true);
        expect(ids.size).toBe(second.actions.length);
      }),
      { seed: SEED },
    );
  });
});
