import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endTickets, newTickets, ticketed } from "../../../src/site/thread/tickets.js";

const items = Array.from({ length: 20 }, (_, index) => index);

describe("items that several threads go through", () => {
  it("fall to one of them each, in order, whoever is faster", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2), { minLength: 60, maxLength: 60 }), (turns) => {
        const tickets = newTickets();
        const threads = [0, 1, 2].map(() => ticketed(items, tickets));
        const taken: number[][] = [[], [], []];
        for (const turn of [...turns, ...turns.map(() => 0), ...turns.map(() => 1), ...turns.map(() => 2)]) {
          const next = threads[turn]?.next();
          if (next?.done === false) taken[turn]?.push(next.value);
        }
        expect(taken.flat().toSorted((a, b) => a - b)).toEqual(items);
        for (const mine of taken) expect(mine).toEqual(mine.toSorted((a, b) => a - b));
      }),
      { seed: 1 },
    );
  });

  it("are no more once the tickets are ended", () => {
    const tickets = newTickets();
    const mine = ticketed(items, tickets);
    expect(mine.next().value).toBe(0);
    endTickets(tickets);
    expect(mine.next().done).toBe(true);
  });
});
