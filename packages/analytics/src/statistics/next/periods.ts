import { BUCKETS, bucketOf, bucketStart } from "../forecast/age.js";
import type { Observed } from "../forecast/history.js";
import { type Multipliers, visitFromOpening } from "../forecast/tally.js";
import { at, increase } from "../numeric/vector.js";

/** What the States did with one treaty as far as it was seen, ready to be summed again and again. */
export interface Periods {
  /** From when to when each was at risk in one status. */
  readonly atRisk: readonly Period[];
  /** 1 where a State consented in a status: status × number of States + State. */
  readonly consents: Float64Array;
  /** Consents by cell, which is a status and bucket of age. */
  readonly events: Float64Array;
}

interface Period {
  /** The State's place in multipliers, status × number of States + State. */
  readonly place: number;
  /** The cells in which it begins and ends, and how many months after the beginning of each. */
  readonly fromCell: number;
  readonly fromMonths: number;
  readonly toCell: number;
  readonly toMonths: number;
}

/** What the States of a treaty did from its opening for as long as it was seen. */
export function periodsOf(observed: Observed): Periods {
  const states = observed.history.entered.length;
  const atRisk: Period[] = [];
  const [consents, events] = [new Float64Array(2 * states), new Float64Array(2 * BUCKETS)];
  visitFromOpening(observed, {
    atRisk: (state, status, from, to) => {
      const [first, last] = [bucketOf(from), bucketOf(to)];
      atRisk.push({
        place: status * states + state,
        fromCell: status * BUCKETS + first,
        fromMonths: from - bucketStart(first),
        toCell: status * BUCKETS + last,
        toMonths: to - bucketStart(last),
      });
    },
    consents: (state, status, age) => {
      consents[status * states + state] = 1;
      increase(events, status * BUCKETS + bucketOf(age), 1);
    },
  });
  return { atRisk, consents, events };
}

/** How many consents the rates lead to expect of each State, by place. */
export function expectedOf({ atRisk, consents }: Periods, rates: Float64Array): Float64Array {
  const expected = new Float64Array(consents.length);
  const before = expectedBefore(rates);
  for (const { place, fromCell, fromMonths, toCell, toMonths } of atRisk) {
    const upTo = at(before, toCell) + at(rates, toCell) * toMonths;
    increase(expected, place, upTo - at(before, fromCell) - at(rates, fromCell) * fromMonths);
  }
  return expected;
}

/** Integral of a status' rates from opening to the beginning of each cell. */
function expectedBefore(rates: Float64Array): Float64Array {
  const before = new Float64Array(2 * BUCKETS);
  for (let cell = 1; cell < before.length; cell++)
    if (cell !== BUCKETS) before[cell] = at(before, cell - 1) + at(rates, cell - 1) * lengthOf(cell - 1);
  return before;
}

/** Months at risk by cell, each State's times its multiplier. */
export function exposureOf({ atRisk }: Periods, multipliers: Multipliers): Float64Array {
  const [exposure, begun] = [new Float64Array(2 * BUCKETS), new Float64Array(2 * BUCKETS)];
  for (const { place, fromCell, fromMonths, toCell, toMonths } of atRisk) {
    const pace = at(multipliers, place);
    increase(begun, fromCell, pace);
    increase(begun, toCell, -pace);
    increase(exposure, fromCell, -pace * fromMonths);
    increase(exposure, toCell, pace * toMonths);
  }
  // what has begun and not ended is at risk for the whole of a cell; nothing goes on after the last of a status
  for (let cell = 0, whole = 0; cell < exposure.length; cell++) {
    whole = cell === BUCKETS ? at(begun, cell) : whole + at(begun, cell);
    if (Number.isFinite(lengthOf(cell))) increase(exposure, cell, whole * lengthOf(cell));
  }
  return exposure;
}

/** Months of a cell; the last of a status has no end. */
function lengthOf(cell: number): number {
  const bucket = cell % BUCKETS;
  return bucketStart(bucket + 1) - bucketStart(bucket);
}
