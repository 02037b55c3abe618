import type { Parameters } from "fast-check";

/** True in `npm run test:soak`, where what is sampled otherwise is run in full. */
export const isSoak = process.env.DEPOSITARY_SOAK === "1";

const SOAK_CASES = 10_000;

/** Settings of every property: a fixed seed, which fast-check prints with a counterexample. */
export const seeded: Pick<Parameters<unknown>, "seed" | "numRuns"> = { seed: 20261123, numRuns: cases(200) };

/** How many cases of a property are run: in a soak never fewer than ten thousand. */
export function cases(count: number): number {
  return isSoak ? Math.max(count, SOAK_CASES) : count;
}
