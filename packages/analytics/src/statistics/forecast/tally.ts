import { at, increase } from "../numeric/vector.js";
import { BUCKETS, bucketOf, bucketStart } from "./age.js";
import type { Observed } from "./history.js";

/** Months at risk and consents by status (0 not signed, 1 signed) and bucket of age: status × BUCKETS + bucket. */
export interface Tally {
  readonly exposure: Float64Array;
  readonly events: Float64Array;
}

/** How fast each State is, by which its months at risk are multiplied: status × number of States + State. */
export type Multipliers = Float64Array;

/** Sees what each State of a treaty does: from which age to which it is at risk in a status, and in which status it consents. */
export interface Visitor {
  atRisk(state: number, status: number, from: number, to: number): void;
  consents(state: number, status: number, age: number): void;
}

/** A State is at risk from its existence until it consents, succeeds or is no longer seen; its status changes when it signs. */
export function visitFromOpening({ history, seen }: Observed, visitor: Visitor): void {
  for (let state = 0; state < history.entered.length; state++) {
    const signed = at(history.signed, state);
    const entered = at(history.entered, state);
    const consented = at(history.consented, state);
    const end = Math.min(consented, at(history.succeeded, state), seen);
    const unsignedTo = Math.min(signed, end);
    const signedFrom = Math.max(entered, signed);
    if (unsignedTo > entered) visitor.atRisk(state, 0, entered, unsignedTo);
    if (end > signedFrom) visitor.atRisk(state, 1, signedFrom, end);
    if (consented <= end) visitor.consents(state, signed < consented ? 1 : 0, consented);
  }
}

/** The same after an age, with the status frozen at that age: later signatures need no model of their own. */
function visitAfter({ history, seen }: Observed, age: number, visitor: Visitor): void {
  for (let state = 0; state < history.entered.length; state++) {
    const status = at(history.signed, state) <= age ? 1 : 0;
    const consented = at(history.consented, state);
    const end = Math.min(consented, at(history.succeeded, state), seen);
    const from = Math.max(at(history.entered, state), age);
    if (end > from) visitor.atRisk(state, status, from, end);
    if (consented > age && consented <= end) visitor.consents(state, status, consented);
  }
}

/** Sums what all States do from opening, or after an age with the status frozen at it. Without multipliers all are alike. */
export function tallyOf(
  observed: Observed,
  { after, multipliers }: { readonly after?: number; readonly multipliers?: Multipliers | undefined } = {},
): Tally {
  const tally = emptyTally();
  const states = observed.history.entered.length;
  const visitor: Visitor = {
    atRisk: (state, status, from, to) =>
      addSpan(
        tally.exposure,
        status,
        [from, to],
        multipliers === undefined ? 1 : at(multipliers, status * states + state),
      ),
    consents: (_, status, age) => increase(tally.events, status * BUCKETS + bucketOf(age), 1),
  };
  if (after === undefined) visitFromOpening(observed, visitor);
  else visitAfter(observed, after, visitor);
  return tally;
}

/** A tally, and the weights with which its events and its months at risk are pooled. */
export interface WeightedTally {
  readonly tally: Tally;
  readonly events: number;
  readonly exposure: number;
}

/** Rates by status and bucket: pooled over treaties and drawn towards the rate of all ages by one event. */
export function pooledRates(tallies: readonly WeightedTally[]): Float64Array {
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

function emptyTally(): Tally {
  return { exposure: new Float64Array(2 * BUCKETS), events: new Float64Array(2 * BUCKETS) };
}

function addSpan(
  exposure: Float64Array,
  status: number,
  [from, to]: readonly [number, number],
  pace: number,
): void {
  for (let bucket = bucketOf(from), start = from; start < to; bucket++) {
    const end = Math.min(to, bucketStart(bucket + 1));
    increase(exposure, status * BUCKETS + bucket, pace * (end - start));
    start = end;
  }
}

function addScaled(sum: Float64Array, values: Float64Array, factor: number): void {
  for (let index = 0; index < sum.length; index++) increase(sum, index, factor * at(values, index));
}

function sumRange(values: Float64Array, from: number): number {
  return values.subarray(from, from + BUCKETS).reduce((sum, value) => sum + value, 0);
}
