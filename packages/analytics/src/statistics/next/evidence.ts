import { BUCKETS, bucketOf, bucketStart } from "../forecast/age.js";
import type { Observed } from "../forecast/history.js";
import { shrunk } from "../forecast/multiplier.js";
import { at, increase } from "../numeric/vector.js";

/** Half as much for every ten years that a fact is older. */
const HALF_LIFE_MONTHS = 120;
const DECAY = Math.LN2 / HALF_LIFE_MONTHS;

/** Consents of each State, and how many hazards lead to expect of it, older ones counting less; by position of the State. */
export interface Evidence {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
}

/** Of the time before a State had signed, and of the time after. */
export type EvidenceByStatus = readonly [unsigned: Evidence, signed: Evidence];

/**
 * What States did with one treaty as far as it was seen, and what `rates` by status and bucket of age lead to expect. `ageOnDay` is
 * the treaty's age on the day from which one looks back.
 */
export function evidenceOf(
  { history, seen }: Observed,
  ageOnDay: number,
  rates: Float64Array,
): EvidenceByStatus {
  const weigh = (age: number) => Math.exp(-DECAY * (ageOnDay - age));
  const [unsigned, signed] = [discounted(rates, 0, weigh), discounted(rates, 1, weigh)];
  const evidence = noEvidence(history.entered.length);
  for (let state = 0; state < history.entered.length; state++) {
    const entered = at(history.entered, state);
    const consented = at(history.consented, state);
    const end = Math.min(consented, at(history.succeeded, state), seen);
    if (end < entered) continue;
    const signs = Math.min(Math.max(at(history.signed, state), entered), end);
    evidence[0].expected[state] = unsigned(entered, signs);
    evidence[1].expected[state] = signed(signs, end);
    if (consented > end) continue;
    const { observed } = evidence[at(history.signed, state) < consented ? 1 : 0];
    observed[state] = weigh(consented);
  }
  return evidence;
}

/** Evidence and, with a weight, more of it. */
export function together(own: Evidence, more: Evidence, weight = 1): Evidence {
  const sum = (values: Float64Array, others: Float64Array) =>
    values.map((value, state) => value + weight * at(others, state));
  return { observed: sum(own.observed, more.observed), expected: sum(own.expected, more.expected) };
}

/** The sum over treaties, what each leads to expect drawn to what was observed of it: its own pace tells nothing of a State. */
export function pooled(states: number, treaties: Iterable<EvidenceByStatus>): EvidenceByStatus {
  const sum = noEvidence(states);
  for (const evidence of treaties) {
    const pace = paceOf(evidence);
    for (const status of [0, 1] as const) {
      add(sum[status].observed, evidence[status].observed, 1);
      add(sum[status].expected, evidence[status].expected, pace);
    }
  }
  return sum;
}

/** Observed against expected consents, drawn to 1 with the weight of four. */
function paceOf([unsigned, signed]: EvidenceByStatus): number {
  const before = sumOf(unsigned.observed) + sumOf(signed.observed);
  return shrunk({ before, expected: sumOf(unsigned.expected) + sumOf(signed.expected) });
}

function noEvidence(states: number): EvidenceByStatus {
  const none = () => ({ observed: new Float64Array(states), expected: new Float64Array(states) });
  return [none(), none()];
}

function add(sum: Float64Array, values: Float64Array, factor: number): void {
  for (let state = 0; state < sum.length; state++) increase(sum, state, factor * at(values, state));
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The integral of a status' rates between two ages, each moment weighed; `weigh` grows exponentially with age. */
function discounted(
  rates: Float64Array,
  status: number,
  weigh: (age: number) => number,
): (from: number, to: number) => number {
  const [integrals, weights] = [new Float64Array(BUCKETS), new Float64Array(BUCKETS)];
  const upTo = (bucket: number, weight: number) =>
    at(integrals, bucket) + (at(rates, status * BUCKETS + bucket) * (weight - at(weights, bucket))) / DECAY;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    weights[bucket] = weigh(bucketStart(bucket));
    if (bucket > 0) integrals[bucket] = upTo(bucket - 1, at(weights, bucket));
  }
  const fromOpening = (age: number) => (age === 0 ? 0 : upTo(bucketOf(age), weigh(age)));
  return (from, to) => (to > from ? fromOpening(to) - fromOpening(from) : 0);
}
