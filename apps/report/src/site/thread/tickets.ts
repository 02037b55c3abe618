/** A counter in memory that threads share. */
export type Tickets = SharedArrayBuffer;

/** Past the last of any site, and far from the largest that the counter holds. */
const NONE_LEFT = 2 ** 30;

/** A counter at nought. */
export function newTickets(): Tickets {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
}

/** Leaves nothing more to take. */
export function endTickets(tickets: Tickets): void {
  Atomics.store(new Int32Array(tickets), 0, NONE_LEFT);
}

/**
 * Of items that several threads go through alike, those that fall to this one: it takes its next place when it is done with the one
 * before. Each item falls to one thread, whatever their speed.
 */
export function* ticketed<Item>(items: Iterable<Item>, tickets: Tickets): Generator<Item> {
  const counter = new Int32Array(tickets);
  let mine = Atomics.add(counter, 0, 1);
  let place = 0;
  for (const item of items) {
    if (place === mine) {
      yield item;
      mine = Atomics.add(counter, 0, 1);
    }
    place += 1;
  }
}
