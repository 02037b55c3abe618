import { at, increase } from "../numeric/vector.js";
import { BUCKETS, bucketOf, bucketStart } from "./age.js";
import type { History, Observed } from "./history.js";

/** Months at risk and consents by status (0 not signed, 1 signed) and bucket of age: status × BUCKETS + bucket. */
export interface Tally {
  readonly exposure: Float64Array;
  readonly events: Float64Array;
}

/** A State is at risk from its existence until it consents, succeeds or is no longer seen; its status changes when it signs. */
export function tallyFromOpening({ history, seen }: Observed): Tally {
  const tally = emptyTally();
  for (let state = 0; state < history.entered.length; state++) {
    const signed = at(history.signed, state);
    const entered = at(history.entered, state);
    const end = endOfRisk(history, state, seen);
    addSpan(tally.exposure, 0, entered, Math.min(signed, end));
    addSpan(tally.exposure, 1, Math.max(entered, signed), end);
    const consented = at(history.consented, state);
    if (consented <= end) addEvent(tally.events, signed < consented ? 1 : 0, consented);
  }
  return tally;
}

/** The same after an age, with the status frozen at that age: later signatures need no model of their own. */
export function tallyAfter({ history, seen }: Observed, age: number): Tally {
  const tally = emptyTally();
  for (let state = 0; state < history.entered.length; state++) {
    const status = at(history.signed, state) <= age ? 1 : 0;
    const end = endOfRisk(history, state, seen);
    addSpan(tally.exposure, status, Math.max(at(history.entered, state), age), end);
    const consented = at(history.consented, state);
    if (consented > age && consented <= end) addEvent(tally.events, status, consented);
  }
  return tally;
}

/** Rates by status and bucket: pooled over treaties and drawn towards the rate of all ages by one event. */
export function pooledRates(
  tallies: readonly { readonly tally: Tally; readonly events: number; readonly exposure: number }[],
): Float64Array {
  const sum = emptyTally();
  for (const { tally, events, exposure } of tallies) {
    addScaled(sum.events, tally.events, events);
    addScaled(sum.exposure, tally.exposure, exposure);
  }
  return sum.events.map((events, index) => {
    const from = index < BUCKETS ? 0 : BUCKETS;
    const pool = sumRange(sum.events, from) / sumRange(sum.exposure, from);
    return (events + 1) / (at(sum.exposure, index) + 1 / pool);
  });
}

/** Events that the rates lead to expect of an exposure. */
export function expectedEvents({ exposure }: Tally, rates: Float64Array): number {
  return exposure.reduce((sum, months, index) => sum + months * at(rates, index), 0);
}

function endOfRisk({ consented, succeeded }: History, state: number, seen: number): number {
  return Math.min(at(consented, state), at(succeeded, state), seen);
}

function emptyTally(): Tally {
  return { exposure: new Float64Array(2 * BUCKETS), events: new Float64Array(2 * BUCKETS) };
}

function addSpan(exposure: Float64Array, status: number, from: number, to: number): void {
  if (!(to > from)) return;
  for (let bucket = bucketOf(from), start = from; start < to; bucket++) {
    const end = Math.min(to, bucketStart(bucket + 1));
    increase(exposure, status * BUCKETS + bucket, end - start);
    start = end;
  }
}

function addEvent(events: Float64Array, status: number, age: number): void {
  increase(events, status * BUCKETS + bucketOf(age), 1);
}

function addScaled(sum: Float64Array, values: Float64Array, factor: number): void {
  for (let index = 0; index < sum.length; index++) increase(sum, index, factor * at(values, index));
}

function sumRange(values: Float64Array, from: number): number {
  return values.subarray(from, from + BUCKETS).reduce((sum, value) => sum + value, 0);
}
