import type { Parameters } from "fast-check";

/** Settings of every property: a fixed seed, which fast-check prints with a counterexample. */
export const seeded: Pick<Parameters<unknown>, "seed" | "numRuns"> = { seed: 20261123, numRuns: 200 };
